// Reloads once the server answers again: a new server has another session and perhaps another page.
// The address holds the selection, so nothing that was chosen is lost.
(() => {
  let lost = false;
  let was = "";
  new MutationObserver(() => {
    const app = document.querySelector("[data-testid=stApp]");
    const state = app?.dataset.testConnectionState ?? "";
    if (state === was) return;
    lost ||= was === "CONNECTED";
    was = state;
    if (lost && state === "CONNECTED") location.reload();
  }).observe(document, { subtree: true, attributeFilter: ["data-test-connection-state"] });
})();
