// Scrolls through the slices of a case without loading the page again. Without this script the form
// and its links do the same.
"use strict";

(() => {
  const form = document.getElementById("slices");
  if (!form) return;
  const picture = document.getElementById("slice");
  const slider = document.getElementById("n");
  const place = document.getElementById("place");
  const last = Number(slider.max);
  document.getElementById("show").hidden = true;

  function query() {
    return new URLSearchParams({
      window: form.elements.window.value, contour: form.elements.contour.value,
    });
  }

  function show() {
    const number = Number(slider.value);
    const words = `slice ${number} of ${last}`;
    picture.src = `${form.dataset.at}/${number}.png?${query()}`;
    picture.alt = `CT ${words}, ${form.elements.window.value} window`;
    place.textContent = words;
    const step = (n) => `${form.dataset.at}?n=${Math.min(Math.max(n, 1), last)}&${query()}`;
    document.getElementById("previous").href = step(number - 1);
    document.getElementById("next").href = step(number + 1);
    history.replaceState(null, "", step(number));
    for (const near of [number + 1, number - 1]) {
      if (near >= 1 && near <= last) new Image().src = `${form.dataset.at}/${near}.png?${query()}`;
    }
  }

  function move(by) {
    slider.value = Number(slider.value) + by;
    show();
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  for (const [id, by] of [["previous", -1], ["next", 1]]) {
    document.getElementById(id).addEventListener("click", (event) => {
      event.preventDefault();
      move(by);
    });
  }
  picture.addEventListener("wheel", (event) => {
    event.preventDefault();
    move(event.deltaY > 0 ? 1 : -1);
  }, { passive: false });
})();
