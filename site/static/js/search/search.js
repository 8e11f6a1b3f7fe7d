/* Makes every search field of the page a box, and the list of the search page its results. */
var boxes = [...document.querySelectorAll("[data-search]")].map((input, at) => new Box(input, at));
var list = document.querySelector("[data-search-results]");
if (list && boxes.length) new ResultsPage(boxes[boxes.length - 1], list);
load().catch(() => {});
boxes.filter(box => box.input === document.activeElement).forEach(box => box.suggest());
