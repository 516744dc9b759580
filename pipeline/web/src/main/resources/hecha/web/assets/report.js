// The page of a report: moving from item to item, deciding by keys, both columns together.
"use strict";
(() => {
  const root = document.querySelector(".report");
  if (!root) {
    setTimeout(() => location.reload(), 2000);
    return;
  }
  const name = root.dataset.name;
  const text = document.getElementById("text");
  const side = document.getElementById("side");
  const form = document.getElementById("decide");
  const reason = document.getElementById("reason");
  const t = hecha.text;
  const kinds = {
    "false-alarm": {title: t("误报", "False alarm"), presets: [t("读错了数字", "the figure was misread"), t("不是一回事", "not the same thing"), t("不是空缺", "no blank"), t("写法正常", "a usual way to write")]},
    waive: {title: t("豁免", "Waive"), presets: [t("本次不要求", "not asked for this time"), t("已电话核实", "confirmed by telephone"), t("尚未统计，后补", "not counted yet, follows"), t("另有材料说明", "told in another paper")]},
    remark: {title: t("备注", "Remark"), presets: []}
  };
  let current = null;
  let kind = "";
  let leading = "";

  const items = () => [...document.querySelectorAll("#items .item")];

  const lead = (pane) => {
    leading = pane;
    setTimeout(() => { leading = ""; }, 250);
  };
  const within = (pane, element, part) => {
    if (!element) {
      return;
    }
    const box = pane.getBoundingClientRect();
    const place = element.getBoundingClientRect();
    if (pane.scrollHeight > pane.clientHeight + 4) {
      pane.scrollTop += place.top - box.top - pane.clientHeight * part;
    } else if (part > 0) {
      element.scrollIntoView({block: "center"});
    }
  };
  const place = (item) => document.getElementById(item.id + "t");

  const select = (item) => {
    if (!item) {
      return;
    }
    if (current) {
      current.classList.remove("now");
      const old = place(current);
      if (old) {
        old.classList.remove("now");
        old.parentElement.classList.remove("here");
      }
    }
    current = item;
    item.classList.add("now");
    lead("select");
    within(side, item, 0.2);
    const words = place(item);
    if (words) {
      words.classList.add("now");
      words.parentElement.classList.add("here");
      within(text, words, 0.35);
    }
    item.focus({preventScroll: true});
    document.getElementById("why").hidden = true;
  };
  const step = (by, wanted) => {
    const all = items();
    let at = all.indexOf(current);
    for (let i = 0; i < all.length; i++) {
      at = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
      if (!wanted || Number(all[at].dataset.slots) > 0) {
        select(all[at]);
        return;
      }
    }
  };

  /** Puts in what a decision changed, and goes on from where it was. */
  const renew = (told, message) => {
    const all = items();
    const at = Math.max(0, all.indexOf(current));
    const row = current ? current.dataset.row : "";
    for (const part of ["head", "text", "items", "letter"]) {
      document.getElementById(part).innerHTML = told[part];
    }
    current = null;
    const now = items();
    select(now.find((item) => item.dataset.row === row) || now[Math.min(at, now.length - 1)]);
    hecha.say(message);
  };
  const failed = (error) => hecha.say(error.message);

  const open = (wanted) => {
    if (!current) {
      step(1);
    }
    if (!current) {
      return;
    }
    kind = wanted;
    document.getElementById("decide-title").textContent = kinds[kind].title;
    document.getElementById("decide-what").textContent = current.querySelector(".do").textContent.slice(0, 60);
    const presets = document.getElementById("presets");
    presets.replaceChildren(...kinds[kind].presets.map((words, i) => {
      const button = document.createElement("button");
      button.type = "button";
      const key = document.createElement("kbd");
      key.textContent = i + 1;
      button.append(key, " " + words);
      button.addEventListener("click", () => { reason.value = words; reason.focus(); });
      return button;
    }));
    document.getElementById("until").hidden = kind === "remark";
    form.reset();
    form.hidden = false;
    reason.focus();
  };
  const close = () => {
    form.hidden = true;
    if (current) {
      current.focus({preventScroll: true});
    }
  };
  const decide = (wanted, why, expires) => hecha
    .send("/report/decide", {name, row: current.dataset.row, kind: wanted, reason: why, expires})
    .then((told) => renew(told, t("已记下", "kept")))
    .catch(failed);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const why = reason.value.trim();
    if (!why) {
      hecha.say(t("请写明理由", "give a reason"));
      return;
    }
    form.hidden = true;
    decide(kind, why, form.elements.expires.value);
  });
  document.getElementById("decide-no").addEventListener("click", close);
  reason.addEventListener("keydown", (event) => {
    const preset = kinds[kind] && kinds[kind].presets[Number(event.key) - 1];
    if (preset && reason.value === "" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      reason.value = preset;
    }
  });

  const why = () => {
    if (!current) {
      return;
    }
    const box = document.getElementById("why");
    fetch("/report/why?name=" + encodeURIComponent(name) + "&row=" + encodeURIComponent(current.dataset.row))
      .then((answer) => answer.text())
      .then((html) => {
        box.innerHTML = html;
        box.hidden = false;
        current.after(box);
        within(side, current, 0.1);
      })
      .catch(failed);
  };
  const act = {
    next: () => step(1),
    previous: () => step(-1),
    "next-blank": () => step(1, true),
    "previous-blank": () => step(-1, true),
    stands: () => { if (!current) { step(1); } if (current) { decide("stands", "", ""); } },
    "false-alarm": () => open("false-alarm"),
    waive: () => open("waive"),
    remark: () => open("remark"),
    undo: () => hecha.send("/report/undo", {name}).then((told) => renew(told, t("已撤销", "undone"))).catch(failed),
    why,
    help: () => { const box = document.getElementById("help"); box.hidden = !box.hidden; }
  };
  const keys = {j: "next", k: "previous", n: "next-blank", p: "previous-blank", a: "stands", f: "false-alarm", w: "waive", c: "remark", u: "undo", y: "why", "?": "help"};

  document.querySelector(".deck").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) {
      act[button.dataset.do]();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      document.getElementById("why").hidden = true;
      document.getElementById("help").hidden = true;
      return;
    }
    const typing = event.target.closest("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) {
      return;
    }
    event.preventDefault();
    act[keys[event.key]]();
  });
  document.addEventListener("click", (event) => {
    const ref = event.target.closest("a.ref");
    if (ref) {
      event.preventDefault();
      const target = ref.getAttribute("href").slice(1);
      select(document.getElementById(target.endsWith("t") && !document.getElementById(target).matches(".item") ? target.slice(0, -1) : target));
      return;
    }
    const sign = event.target.closest("#items button[data-sign]");
    if (sign) {
      hecha.send("/report/sign", {name, decision: sign.dataset.sign, agrees: sign.dataset.agrees})
        .then((told) => renew(told, t("已记下", "kept"))).catch(failed);
      return;
    }
    const item = event.target.closest("#items .item");
    if (item) {
      select(item);
    }
  });

  // Both columns go together: the text takes the items along, and the items the text.
  const follow = (from, to, anchors, other) => {
    let waiting = false;
    from.addEventListener("scroll", () => {
      if (leading && leading !== from.id || waiting) {
        return;
      }
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        const top = from.getBoundingClientRect().top + 40;
        const first = anchors().find((element) => element.getBoundingClientRect().top >= top);
        const twin = first && other(first);
        if (twin) {
          lead(from.id);
          within(to, twin, 0.1);
        }
      });
    });
  };
  follow(text, side, () => [...text.querySelectorAll("a.ref[id]")], (ref) => document.getElementById(ref.id.slice(0, -1)));
  follow(side, text, items, place);

  if (location.hash) {
    select(document.getElementById(location.hash.slice(1).replace(/t$/, "")));
  }
})();
