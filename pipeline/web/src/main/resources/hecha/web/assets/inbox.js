// The inbox: dropping files, on the page or on a row, and showing what is judged as it comes.
"use strict";
(() => {
  const table = document.getElementById("table");
  const bar = document.getElementById("progress");
  const choose = document.getElementById("files");
  const most = Number(choose.dataset.most);
  const size = most < 1 << 20 ? (most >> 10) + " KB" : (most >> 20) + " MB";
  let version = -1;

  const renew = () => fetch("/inbox/table" + location.search).then((answer) => answer.text()).then((html) => {
    const open = [...table.querySelectorAll(".states details")].map((one) => one.open);
    table.innerHTML = html;
    [...table.querySelectorAll(".states details")].forEach((one, i) => { one.open = open[i] || false; });
  });
  const look = () => hecha.get("/inbox/state").then((state) => {
    bar.hidden = state.complete;
    bar.max = Math.max(1, state.total);
    bar.value = state.done;
    const changed = state.version !== version;
    version = state.version;
    return changed ? renew() : null;
  }).catch(() => null).then(() => setTimeout(look, 700));
  look();

  const send = async (files, instead) => {
    const fitting = [...files].filter((file) => file.size <= most);
    for (const file of [...files].filter((one) => one.size > most)) {
      hecha.say(hecha.text(`${file.name}：超过 ${size}，没有收`, `${file.name}: larger than ${size}, not taken`));
    }
    for (let i = 0; i < fitting.length; i += 20) {
      const form = new FormData();
      fitting.slice(i, i + 20).forEach((file) => form.append("files", file, file.name));
      form.append("instead", instead);
      await hecha.send("/inbox/files", form).then((told) => {
        hecha.say(told.message);
        version = -1;
      }).catch((error) => hecha.say(error.message));
    }
  };
  choose.addEventListener("change", () => { send(choose.files, "").then(() => { choose.value = ""; }); });

  // A letter that is taken has gone out: where there is a roster, its log is told, once for each draft.
  table.addEventListener("click", (event) => {
    const taken = event.target.closest("a[data-issue]");
    if (taken) {
      hecha.send("/inbox/issued?unit=" + encodeURIComponent(taken.dataset.issue), {})
        .then((told) => hecha.say(told.message)).catch((error) => hecha.say(error.message));
    }
  });

  let over = null;
  const mark = (element) => {
    if (over !== element) {
      if (over) {
        over.classList.remove("over");
      }
      over = element;
      if (over) {
        over.classList.add("over");
      }
    }
  };
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(event.target.closest("tr[data-name]") || document.getElementById("drop"));
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) { mark(null); } });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const row = event.target.closest("tr[data-name]");
    mark(null);
    send(event.dataTransfer.files, row ? row.dataset.name : "");
  });
})();
