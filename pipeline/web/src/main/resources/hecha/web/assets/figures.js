// The page of figures: completion in the box, facets loaded after the rows, copying, and drawing where there is a chart.
"use strict";
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("offers");
  let chosen = -1;
  let waiting = 0;

  const close = () => { list.hidden = true; chosen = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
  const choose = (i) => {
    const items = [...list.children];
    chosen = (i + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute("aria-selected", n === chosen ? "true" : "false"));
    items[chosen].scrollIntoView({block: "nearest"});
    box.setAttribute("aria-activedescendant", items[chosen].id);
  };
  const take = (item) => {
    const put = item.dataset.text;
    const end = put.length - (box.value.length - box.selectionStart);
    box.value = put;
    box.setSelectionRange(end, end);
    close();
    box.focus();
    if (put[end - 1] === ":") { offer(); }
  };
  const offer = async () => {
    const asked = ++waiting;
    try {
      const told = await hecha.get("/figures/complete?q=" + encodeURIComponent(box.value) + "&at=" + box.selectionStart);
      if (asked !== waiting || document.activeElement !== box) { return; }
      list.replaceChildren(...told.offers.map((one, n) => {
        const item = document.createElement("li");
        item.id = "offer" + n;
        item.role = "option";
        item.dataset.text = one.text;
        item.textContent = one.label;
        if (one.count) {
          const count = document.createElement("span");
          count.className = "n";
          count.textContent = " " + one.count;
          item.append(count);
        }
        item.addEventListener("mousedown", (event) => { event.preventDefault(); take(item); });
        return item;
      }));
      list.hidden = told.offers.length === 0;
      chosen = -1;
      box.setAttribute("aria-expanded", list.hidden ? "false" : "true");
    } catch (e) { close(); }
  };
  box.addEventListener("input", offer);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown") { offer(); event.preventDefault(); }
      return;
    }
    if (event.key === "ArrowDown") { choose(chosen + 1); event.preventDefault(); }
    if (event.key === "ArrowUp") { choose(chosen - 1); event.preventDefault(); }
    if (event.key === "Escape") { close(); event.preventDefault(); }
    if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) { take(list.children[chosen]); event.preventDefault(); }
  });

  const facets = document.getElementById("facets");
  if (facets) {
    const fill = async () => {
      if (facets.dataset.there) { return; }
      facets.dataset.there = "yes";
      const answer = await fetch(facets.dataset.from);
      facets.querySelector(".hold").innerHTML = answer.ok ? await answer.text() : "";
    };
    facets.addEventListener("toggle", () => { if (facets.open) { fill(); } });
    if (matchMedia("(min-width: 900px)").matches) { facets.open = true; fill(); }
  }

  const copy = document.getElementById("copy");
  if (copy) {
    copy.addEventListener("click", () => {
      const command = document.getElementById("command");
      command.select();
      (navigator.clipboard ? navigator.clipboard.writeText(command.value) : Promise.reject())
        .catch(() => document.execCommand("copy"))
        .finally(() => hecha.say(hecha.text("已复制", "Copied")));
    });
  }
  document.querySelectorAll("form.shape select, form.shape input").forEach((one) => one.addEventListener("change", () => {
    const rank = document.getElementById("rank");
    if (one.id === "since" && one.value && rank && !rank.value) { rank.value = "fall"; }
    one.form.requestSubmit();
  }));
  document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", () => {
    form.querySelectorAll("select, input").forEach((one) => { if (!one.value) { one.disabled = true; } });
  }));
  const hit = document.querySelector("#rows.kwic td[data-key=hit]");
  if (hit) {
    const around = hit.closest(".scroll");
    around.scrollLeft = hit.offsetLeft + hit.offsetWidth / 2 - around.clientWidth / 2;
  }
  if (document.getElementById("drawing")) {
    const script = document.createElement("script");
    script.src = "/assets/charts.js";
    document.head.append(script);
  }
})();
