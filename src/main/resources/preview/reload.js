// Loads the page anew when the site was built anew, and shows findings over it. Part of the preview only.
"use strict";
(() => {
  const own = document.currentScript.src;
  const news = new EventSource(own.replace(/reload\.js$/, "events"));
  let build = null;
  let overlay = null;

  news.addEventListener("built", (message) => {
    if (overlay) {
      overlay.remove();
      overlay = null;
    }
    if (build !== null && build !== message.data) {
      location.reload();
    }
    build = message.data;
  });

  news.addEventListener("findings", (message) => {
    if (build === null) {
      build = "";
    }
    if (!overlay) {
      overlay = document.createElement("section");
      overlay.setAttribute("role", "alert");
      overlay.setAttribute("aria-label", "Findings");
      Object.assign(overlay.style, {
        position: "fixed", insetInline: "0", insetBlockEnd: "0", maxBlockSize: "70vh", overflow: "auto",
        padding: "1rem 1.5rem", background: "#1c1a17", color: "#fdfcf9", zIndex: "9",
        borderBlockStart: "6px solid #f0a48f",
      });
      const text = document.createElement("pre");
      Object.assign(text.style, { margin: "0", font: "14px/1.45 ui-monospace, Menlo, Consolas, monospace", whiteSpace: "pre-wrap" });
      overlay.append(text);
      document.body.append(overlay);
    }
    overlay.firstChild.textContent = message.data;
  });
})();
