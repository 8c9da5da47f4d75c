// Keeps the page up to date without reloading it: fetches it again and replaces the parts that
// changed. Forms, open details and the keyboard's focus are not affected.
"use strict";

(() => {
  const address = document.body.dataset.live;
  if (!address) return;
  const SHORT = 2000, HIDDEN = 15000, AFTER_FAILURE = 3000;
  const connection = document.getElementById("connection");
  let failures = 0;
  let timer = 0;

  function changed(field) {
    if (field.type === "hidden") return false;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    const usual = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(usual, 0);
  }

  // Whether somebody has typed something that reloading the page would lose.
  function typed() {
    return [...document.querySelectorAll("form:not([method=get]) :is(input, select)")].some(changed);
  }

  function userOf(page) {
    return page.querySelector(".logout span")?.textContent;
  }

  function say(text) {
    if (connection.textContent !== text) connection.textContent = text;
    connection.hidden = text === "";
  }

  function exchange(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    for (const details of old.querySelectorAll("details[id]")) {
      const twin = fresh.querySelector("#" + CSS.escape(details.id));
      if (twin) twin.open = details.open;
    }
    if (old.outerHTML === fresh.outerHTML) return;
    // An unchanged picture is moved, not loaded again.
    for (const image of fresh.querySelectorAll("img")) {
      const same = [...old.querySelectorAll("img")].find(
        (i) => i.getAttribute("src") === image.getAttribute("src"));
      if (same) image.replaceWith(same);
    }
    old.replaceWith(fresh);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  async function look() {
    window.clearTimeout(timer);
    let wait = document.hidden ? HIDDEN : SHORT;
    try {
      const answer = await fetch(address, {
        headers: { "X-Live": "1" }, cache: "no-store", signal: AbortSignal.timeout(20000),
      });
      if (answer.status === 401) {
        if (!typed()) {
          window.location.reload();
          return;
        }
        say("You are not logged in any more. What you have typed is kept: log in in another tab of "
          + "the browser, then send it here.");
        timer = window.setTimeout(look, wait);
        return;
      }
      if (answer.status === 404) {
        say("This case no longer exists: it was removed with 'forget'.");
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of fresh.querySelectorAll("[data-part]")) {
        const old = document.getElementById(part.id);
        if (old) exchange(old, document.adoptNode(part));
      }
      const version = document.querySelector("[data-version]");
      if (version) {
        for (const field of document.querySelectorAll("input[name=version]")) {
          field.value = version.dataset.version;
        }
      }
      // After another login of the same person the forms are those of the new session.
      const token = fresh.querySelector("input[name=form_token]");
      if (token && userOf(fresh) === userOf(document)) {
        for (const field of document.querySelectorAll("input[name=form_token]")) {
          field.value = token.value;
        }
      }
      failures = 0;
      say("");
    } catch (error) {
      failures += 1;
      wait = AFTER_FAILURE;
      if (failures > 1) {
        say("The node does not answer. The page shows the last known state and is updated "
          + "when the node answers again.");
      }
    }
    timer = window.setTimeout(look, wait);
  }

  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  timer = window.setTimeout(look, SHORT);
})();
