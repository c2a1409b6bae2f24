// Copies the address of the page and says so, on the button and aloud.

const SHOWN = 2000; // milliseconds

// Over plain http the browser has no clipboard for scripts, but still copies what is selected.
const copySelected = (address) => {
  const field = document.createElement("textarea");
  Object.assign(field, { value: address, readOnly: true });
  Object.assign(field.style, { position: "fixed", top: "0", opacity: "0" });
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
};

const copy = async (address) => {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return copySelected(address);
  }
};

export default function ({ parentElement, data }) {
  const [button, label, answer, status] = ["button", ".label", ".answer", ".aloud"].map((each) =>
    parentElement.querySelector(each));
  let timer;
  label.textContent = data.label;
  answer.textContent = data.copied;
  button.onclick = async () => {
    const copied = await copy(new URL(data.url ?? "", location.href).href);
    button.focus();
    answer.textContent = status.textContent = copied ? data.copied : data.failed;
    button.classList.add("answered");
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.classList.remove("answered");
      status.textContent = "";
    }, SHOWN);
  };
  return () => clearTimeout(timer);
}
