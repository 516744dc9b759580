// What every page needs: the switches of colours and language, and how a change is sent.
"use strict";
const hecha = (() => {
  const token = document.querySelector("meta[name=hecha-token]").content;
  const english = document.documentElement.lang === "en";
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`;
  };

  /** Tells something for some seconds, to the eye and to a screen reader. */
  let silence = 0;
  const say = (text) => {
    const place = document.getElementById("say");
    place.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { place.textContent = ""; }, 6000);
  };

  const told = async (answer) => {
    const body = await answer.text();
    if (answer.ok) {
      return body ? JSON.parse(body) : {};
    }
    let text = answer.status + " " + answer.statusText;
    try {
      const error = JSON.parse(body).error;
      text = [error.message, error.place, error.repair].filter(Boolean).join(english ? "; " : "；");
    } catch (e) { /* no JSON: the status says it */ }
    throw new Error(text);
  };

  /** Reads JSON. */
  const get = (path) => fetch(path, {headers: {Accept: "application/json"}}).then(told);

  /** Sends a change: an object as JSON, a FormData as multipart. */
  const send = (path, body) => {
    const headers = {Accept: "application/json", "X-Hecha-Token": token};
    if (!(body instanceof FormData)) {
      headers["Content-Type"] = "application/json";
    }
    return fetch(path, {method: "POST", headers, body: body instanceof FormData ? body : JSON.stringify(body)}).then(told);
  };

  const themes = ["system", "light", "dark"];
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    root.dataset.theme = next;
    keep("hecha-theme", next);
    say({system: english ? "Colours of the system" : "跟随系统", light: english ? "Light" : "浅色", dark: english ? "Dark" : "深色"}[next]);
  });
  document.getElementById("language").addEventListener("click", (event) => {
    keep("hecha-lang", event.currentTarget.dataset.to);
    location.reload();
  });
  return {english, say, get, send, text: (zh, en) => (english ? en : zh)};
})();
