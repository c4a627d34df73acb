"use strict";
(() => {
  const names = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

  // Sorting, for every table that says so: names in the first column, then by data-key, by result, by number.
  const results = ["ungraded", "", "missing", "memory", "timeout", "error", "failed", "partial", "passed"];
  const key = (cell, column) => {
    if (column === 0) return cell.textContent;
    if (cell.dataset.key) return Number(cell.dataset.key);
    const number = parseFloat(cell.textContent.replace(/^[^0-9]+/, "")) || 0;
    return cell.className ? results.indexOf(cell.className) * 1e6 + number : number;
  };
  const sort = (table, column, ascending) => {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [key(row.cells[column], column), row]);
    const compare = column === 0 ? names.compare : (a, b) => a - b;
    rows.sort((a, b) => compare(a[0], b[0]) * (ascending ? 1 : -1));
    body.append(...rows.map((pair) => pair[1]));
    for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    table.tHead.rows[0].cells[column].setAttribute("aria-sort", ascending ? "ascending" : "descending");
  };
  for (const table of document.querySelectorAll("[data-sortable]")) {
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      if (head.classList.contains("parts")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        sort(table, column, head.getAttribute("aria-sort") !== "ascending");
        if (table.id === "submissions") fold();
      });
      head.append(button);
    });
  }

  // Searching and filtering the submissions. A row stays when its name holds the text and one of its
  // results, or the one on the chosen exercise, is the chosen one with the chosen mistake.
  const table = document.getElementById("submissions");
  // The words are the page's, in its language.
  const say = (text, values) => text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  const rows = Array.from(table.tBodies[0].rows);
  const [search, exercise, result, mistake] = ["search", "exercise", "result", "mistake"].map((id) => document.getElementById(id));
  const found = document.getElementById("found");
  const form = search.closest("form");
  const ranking = Array.from(document.querySelectorAll("[data-mistake]"));
  const holds = (cell) =>
    (!result.value || (result.value === "not-passed" ? cell.className !== "passed" && cell.className !== "" : cell.className === result.value)) &&
    (!mistake.value || cell.dataset.m === mistake.value);
  // A large class is laid out in a second or two, so its later rows wait until they are asked for.
  const more = document.getElementById("more");
  let limit = Number(table.dataset.first);
  const fold = () => {
    let count = 0;
    for (const row of table.tBodies[0].rows) {
      if (!row.hidden) count += 1;
      row.classList.toggle("later", count > limit);
    }
    more.hidden = count <= limit;
    more.textContent = say(table.dataset.more, { count: count - limit });
  };
  more.addEventListener("click", () => {
    limit = Infinity;
    fold();
  });
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    const choosing = result.value || mistake.value;
    let count = 0;
    for (const row of rows) {
      const cells = row.cells;
      let stays = cells[0].textContent.toLowerCase().includes(wanted);
      if (stays && choosing) {
        stays = exercise.value
          ? holds(cells[2 + Number(exercise.value)])
          : Array.prototype.some.call(cells, (cell, column) => column > 1 && holds(cell));
      }
      row.hidden = !stays;
      if (stays) count += 1;
    }
    found.textContent = wanted || choosing ? say(table.dataset.found, { number: count, all: rows.length }) : "";
    fold();
  };
  form.hidden = false;
  if (rows.length > limit) fold();
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // From a mistake to those who made it.
  for (const item of ranking) {
    const place = document.createElement("span");
    place.className = "no-print";
    const choose = document.createElement("a");
    choose.href = "#all";
    choose.textContent = table.dataset.choose;
    choose.addEventListener("click", () => {
      form.reset();
      mistake.value = item.dataset.number;
      setTimeout(filter);
    });
    place.append(" · ", choose);
    item.querySelector("p.small").append(place);
  }

  // What a cell says, in words, when the pointer rests on it.
  const heads = table.tHead.rows[0].cells;
  const words = new Map(Array.from(document.querySelectorAll("[data-status]"), (item) => [item.dataset.status, item.lastChild.textContent]));
  const did = new Map(ranking.map((item) => [item.dataset.number, item.querySelector(".done").textContent]));
  table.addEventListener("pointerover", (event) => {
    const cell = event.target.closest("td");
    if (!cell || cell.title || !words.has(cell.className)) return;
    const what = did.get(cell.dataset.m);
    cell.title = heads[cell.cellIndex].title + ": " + words.get(cell.className) + (what ? " (" + what + ")" : "");
  });
})();
