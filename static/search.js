// Opens what stands first below the search field when Enter is pressed in it, once that has been
// found for the words that stand there: the list comes a moment after the last letter.
(() => {
  const patience = 5000; // milliseconds
  let asked = null;
  const open = () => {
    const found = document.querySelector(".sv-found");
    if (asked?.words === found?.dataset.words) {
      document.querySelector(".st-key-hits a")?.click();
      asked = null;
    }
  };
  addEventListener("keydown", ({ key, target }) => {
    if (!target.matches(".st-key-search input")) return;
    asked = key === "Enter" && target.value ? { words: target.value, until: Date.now() + patience } : null;
    if (asked) open();
  });
  new MutationObserver(() => {
    if (asked && Date.now() < asked.until) open();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-words"] });
})();
