// Says in Swedish what the framework says in English and offers no setting for.
(() => {
  const words = {
    "Skip to main content": "Hoppa till innehållet",
    "Sidebar": "Meny",
    "Collapse sidebar": "Dölj menyn",
    "Expand sidebar": "Visa menyn",
    "App pages": "Sidor",
    "Link to heading": "Länk till rubriken",
    "Open": "Öppna",
    "Close": "Stäng",
    "Dismiss": "Stäng",
    "Notifications": "Meddelanden",
    "Choose an option": "Välj",
    "Choose options": "Välj",
    "No options to select": "Inget att välja",
    "No options": "Inget att välja",
    "No results": "Inga träffar",
    "Select all": "Välj alla",
    "Selected values": "Valda",
    "Clear all": "Töm fältet",
    "Clear value": "Rensa",
    "Clear entry": "Rensa",
    "Clear selection": "Rensa",
    "Search": "Sök",
    "Increment": "Öka",
    "Decrement": "Minska",
    "Scroll tabs left": "Flikar åt vänster",
    "Scroll tabs right": "Flikar åt höger",
    "Upload": "Ladda upp",
    "Choose or add an option": "Välj eller skriv",
    "Press Ctrl+Enter to submit form": "Tryck Ctrl+Retur för att skicka",
    "Press ⌘+Enter to submit form": "Tryck ⌘+Retur för att skicka",
    "file upload": "Välj filer",
    "Add files": "Lägg till filer",
    "Drop files here": "Släpp filerna här",
    "Show password": "Visa nyckeln",
    "Hide password": "Dölj nyckeln",
    "Running...": "Arbetar",
    "Vega visualization": "Diagram",
    "Press Enter to apply": "Tryck Retur för att använda",
    "Press Enter to submit form": "Tryck Retur för att skicka",
    "Page not found": "Sidan finns inte",
    "The page that you have requested does not seem to exist. Running the app's main page.":
      "Länken leder till en sida som inte finns. Här är Start i stället.",
    "Connection error": "Kontakten med servern är bruten",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Sidan försöker igen av sig själv. Ditt urval finns kvar i adressen.",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "Sidan försöker igen av sig själv. Ditt urval finns kvar i adressen.",
  };
  const rules = [[/^Remove (.+)$/, "Ta bort $1"], [/^Add: (.+)$/, "Sök ”$1”"],
    [/^You can only select up to (\d+) options?\..*$/, "Högst $1 åt gången. Ta bort ett först."], [/^Help for (.+)$/, "Hjälp om $1"],
    [/^(\d+) options? available\.?$/, "$1 val"], [/^(?:Error: )?File must be (\d+)[.]\d+MB or smaller[.]?$/, "Filen får vara högst $1 MB; lägg större filer i serverns inkorg."],
    [/^(\d+)MB per file.*$/, "Högst $1 MB per fil"], [/^(\d+)[.](\d)([KMG]?B)$/, "$1,$2 $3"],
     [/^Link to heading.*$/, "Länk till rubriken"]];
  const attributes = ["aria-label", "placeholder", "title", "alt"];
  const skipped = "svg, canvas, [data-testid='stMarkdownContainer']:not([data-testid='stFileUploader'] *)";

  const swedish = (text) => {
    const key = text.trim();
    if (Object.hasOwn(words, key)) return words[key];
    const rule = rules.find(([pattern]) => pattern.test(key));
    return rule ? key.replace(...rule) : null;
  };
  const attribute = (element, name) => {
    const value = element.getAttribute(name);
    const said = value && swedish(value);
    if (said) element.setAttribute(name, said);
  };
  const text = (node) => {
    const said = node.parentElement?.closest(skipped) ? null : swedish(node.data);
    if (said) node.data = said;
  };
  const tree = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return text(root);
    // Charts and our own prose hold many nodes and none of these words.
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(skipped)) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node !== root && node.nodeType === Node.ELEMENT_NODE && node.matches(skipped)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) text(node);
      else attributes.forEach((name) => attribute(node, name));
    }
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === "attributes") attribute(change.target, change.attributeName);
    else if (change.type === "characterData") text(change.target);
    else change.addedNodes.forEach(tree);
  })).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
})();
