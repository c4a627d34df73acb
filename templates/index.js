"use strict";
(() => {
  const table = document.getElementById("submissions");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

  const key = (row, column) => {
    const text = row.cells[column].textContent;
    if (column === 0) return text;
    const number = parseFloat(text.replace(/^[^0-9]+/, ""));
    return Number.isNaN(number) ? -1 : number;
  };
  const sort = (column, ascending) => {
    const keys = new Map(rows.map((row) => [row, key(row, column)]));
    const compare = column === 0 ? names.compare : (a, b) => a - b;
    rows.sort((a, b) => compare(keys.get(a), keys.get(b)) * (ascending ? 1 : -1));
    body.append(...rows);
    heads.forEach((head, index) => {
      if (index === column) head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column, head.getAttribute("aria-sort") !== "ascending"));
    head.append(button);
  });

  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const texts = rows.map((row) => [row, row.cells[0].textContent.toLowerCase()]);
  search.closest("form").hidden = false;
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    let count = 0;
    for (const [row, text] of texts) {
      row.hidden = !text.includes(wanted);
      if (!row.hidden) count += 1;
    }
    found.textContent = wanted ? count + " found" : "";
  });
})();
