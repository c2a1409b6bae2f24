// Copies the address that a button carries and says so, on the button and aloud.
(() => {
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
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest(".sv-copy");
    if (!button) return;
    const { url, copied, failed } = button.dataset;
    const said = (await copy(new URL(url, location.href).href)) ? copied : failed;
    const [answer, status] = [button.querySelector(".sv-answer"), button.nextElementSibling];
    button.focus();
    answer.textContent = status.textContent = said;
    button.classList.add("sv-answered");
    clearTimeout(button.timer);
    button.timer = setTimeout(() => {
      button.classList.remove("sv-answered");
      status.textContent = "";
    }, SHOWN);
  });
})();
