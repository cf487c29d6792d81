// Loads the page anew when the site was built anew, and shows findings over it. Part of the preview only.
"use strict";
(() => {
  const script = document.currentScript;
  const own = new URL(script.src);
  const build = own.search.slice(1);
  const events = new URL("events?" + encodeURIComponent(script.dataset.page), own);
  let news = null;
  let overlay = null;

  // A page that nobody sees holds no connection: a browser opens six to one server, no more.
  const listen = () => {
    if (document.hidden || news) return;
    news = new EventSource(events);
    news.addEventListener("built", (message) => {
      if (message.data !== build) location.reload();
      else hide();
    });
    news.addEventListener("findings", (message) => show(message.data));
  };
  const rest = () => {
    if (news) news.close();
    news = null;
  };
  document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
  listen();

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  const show = (findings) => {
    if (!overlay) {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL("findings.css", own);
      overlay = document.createElement("section");
      overlay.id = "preview-findings";
      overlay.setAttribute("role", "alert");
      overlay.setAttribute("aria-label", "Findings");
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = "Hide until the next save";
      close.addEventListener("click", hide);
      const words = document.createElement("p");
      words.textContent = "The content has errors. This page is as it was before.";
      const text = document.createElement("pre");
      text.tabIndex = 0;
      overlay.append(style, close, words, text);
      document.body.append(overlay);
    }
    overlay.lastChild.textContent = findings;
  };
})();
