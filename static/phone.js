// On a narrow screen the menu lies over the page: it closes when a page is chosen in it.
addEventListener("click", ({ target }) => {
  if (innerWidth >= 768 || !target.closest("[data-testid=stSidebar] a")) return;
  document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
});
