// Draws the table of the page: bars, lines, boxes, tiles in the order of rank. A point leads where its cell leads.
"use strict";
(() => {
  const place = document.getElementById("drawing");
  const figure = place.closest("figure");
  const script = document.createElement("script");
  script.src = "/assets/echarts.js";
  script.addEventListener("load", () => begin());
  document.head.append(script);

  const MOST = 40;
  const table = document.getElementById("rows");
  const keys = [...table.tHead.rows[0].cells].map((head) => head.dataset.key);
  const columns = keys.filter((key) => [...table.tBodies[0].rows].some((row) => row.cells[keys.indexOf(key)].querySelector("a")));
  const since = keys.find((key) => key && key.startsWith("since_"));
  const named = keys.slice(0, keys.includes("measure") ? keys.indexOf("measure") : keys.indexOf(columns[0])).filter((key) => key !== "rank");
  const lines = [...table.tBodies[0].rows].map((row) => {
    const cells = {};
    const links = {};
    keys.forEach((key, i) => {
      const cell = row.cells[i];
      cells[key] = cell.dataset.value === undefined ? null : Number(cell.dataset.value);
      links[key] = cell.querySelector("a") ? cell.querySelector("a").href : "";
    });
    const name = named.map((key) => row.cells[keys.indexOf(key)].textContent.trim()).filter(Boolean).join(" ");
    const unit = keys.includes("unit") ? row.cells[keys.indexOf("unit")].textContent.trim() : "";
    const measure = keys.includes("measure") ? row.cells[keys.indexOf("measure")].textContent.trim() : "";
    return {name: name || (named.length ? "" : measure) || hecha.text("（无）", "(none)"), unit, measure, cells, links};
  });
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const many = new Set(lines.map((line) => line.measure + line.unit)).size > 1;
  const label = (line) => (many ? line.name + " " + line.measure + (line.unit ? "（" + line.unit + "）" : "") : line.name);
  const last = columns.filter((key) => lines.some((line) => line.cells[key] !== null)).pop() || columns[columns.length - 1];
  // Where no change can be counted, what there is to draw is the last column.
  const drawn = since && lines.some((line) => line.cells[since] !== null) ? since : last;
  const shown = lines.slice(0, MOST);

  const base = () => ({
    animation: false,
    aria: {enabled: true},
    textStyle: {fontFamily: "inherit"},
    tooltip: {trigger: "item", confine: true, renderMode: "richText"},
    grid: {left: 8, right: 16, top: 36, bottom: 8, containLabel: true},
    legend: {type: "scroll", top: 0, textStyle: {color: colour("--ink")}},
  });
  const axis = (more) => ({axisLabel: {color: colour("--soft")}, axisLine: {lineStyle: {color: colour("--line")}}, splitLine: {lineStyle: {color: colour("--line")}}, ...more});
  const point = (line, key) => ({value: line.cells[key], link: line.links[key]});

  const draw = {
    bar() {
      const key = drawn;
      return {...base(), legend: {show: false},
        grid: {left: 8, right: 24, top: 8, bottom: 24, containLabel: true},
        yAxis: axis({type: "category", inverse: true, data: shown.map(label)}),
        xAxis: axis({type: "value", name: key === since ? "" : key, nameLocation: "middle", nameGap: 26, nameTextStyle: {color: colour("--soft")}}),
        series: [{type: "bar", barMaxWidth: 18, data: shown.map((line) => ({value: line.cells[key], link: line.links[key] || line.links[last], itemStyle: {color: line.cells[key] < 0 ? colour("--blank") : colour("--figure")}}))}]};
    },
    line() {
      return {...base(), xAxis: axis({type: "category", data: columns}), yAxis: axis({type: "value", scale: true}),
        series: shown.slice(0, 20).map((line) => ({type: "line", name: label(line), connectNulls: false, symbolSize: 7, data: columns.map((key) => point(line, key))}))};
    },
    box() {
      const quarter = (sorted, p) => {
        const at = (sorted.length - 1) * p;
        const low = Math.floor(at);
        return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
      };
      const first = lines[0].measure + lines[0].unit;
      const data = columns.map((key) => {
        const values = lines.filter((line) => line.measure + line.unit === first).map((line) => line.cells[key]).filter((v) => v !== null).sort((a, b) => a - b);
        return values.length ? [values[0], quarter(values, 0.25), quarter(values, 0.5), quarter(values, 0.75), values[values.length - 1]] : [];
      });
      return {...base(), legend: {show: false}, xAxis: axis({type: "category", data: columns}), yAxis: axis({type: "value", scale: true}),
        series: [{type: "boxplot", name: lines[0].measure, data, itemStyle: {color: "transparent", borderColor: colour("--figure")}}]};
    },
    tiles() {
      const key = drawn;
      const there = shown.filter((line) => line.cells[key] !== null);
      const values = there.map((line) => line.cells[key]);
      const low = Math.min(...values);
      const high = Math.max(...values);
      const mix = (v) => (high === low ? 0.5 : (v - low) / (high - low));
      return {...base(), legend: {show: false},
        series: [{type: "treemap", roam: false, nodeClick: false, breadcrumb: {show: false}, sort: null, left: 0, right: 0, top: 0, bottom: 0,
          label: {formatter: (one) => one.name + "\n" + one.data.shown, color: "#fff", textBorderColor: "#333", textBorderWidth: 2},
          data: there.map((line) => ({name: label(line), value: 1, shown: line.cells[key] + (line.unit || ""), link: line.links[key] || line.links[last],
            itemStyle: {color: `hsl(${Math.round(8 + 200 * mix(line.cells[key]))} 55% 42%)`}}))}],
        tooltip: {renderMode: "richText", formatter: (one) => (one.data ? one.name + " " + one.data.shown : "")}};
    },
  };

  let chart = null;
  let kind = "bar";
  const show = () => {
    const height = kind === "bar" ? Math.max(160, 40 + 22 * shown.length) : kind === "tiles" ? 360 : 340;
    place.style.height = height + "px";
    if (chart) { chart.dispose(); }
    chart = echarts.init(place, null, {renderer: "canvas"});
    chart.on("click", (event) => { if (event.data && event.data.link) { location.href = event.data.link; } });
    chart.setOption(draw[kind]());
  };
  const begin = () => {
    figure.querySelectorAll("button[data-kind]").forEach((button) => button.addEventListener("click", () => {
      kind = button.dataset.kind;
      figure.querySelectorAll("button[data-kind]").forEach((b) => b.setAttribute("aria-pressed", b === button ? "true" : "false"));
      show();
    }));
    addEventListener("resize", () => chart && chart.resize());
    document.getElementById("theme").addEventListener("click", () => setTimeout(show));
    show();
  };
})();
