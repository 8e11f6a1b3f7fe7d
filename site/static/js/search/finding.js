/* Loads what the search needs, and answers queries. `helpSearch` (search_box.js) fetches setup and index. */
var here = document.currentScript.src, loading = null, stale = false;

/* The setup with the index, loaded once; after a failure the next call tries again. */
function load() {
  loading ||= window.helpSearch(stale).then(setup => ({ ...setup, index: new Index(setup.head) }));
  loading.then(() => { stale = false; }, forget);
  return loading;
}

/* The index may have gone with a new build. */
function forget() {
  loading = null;
  stale = true;
}

/* The answer to a query; of a large index the pieces that it needs are fetched first. */
async function find(query, most = MOST_RESULTS) {
  var setup = await load(), index = setup.index;
  for (;;) {
    index.missing.clear();
    var answer = search(index, query, most), shown = results(index, answer);
    if (!index.missing.size) break;
    await Promise.all([...index.missing].map(async name => {
      index.add(name, await window.helpSearch.json(new URL(name, setup.address)));
    })).catch(error => {
      forget();
      throw error;
    });
  }
  var found = { ...setup, query, most, answer, shown, asked: marker(index, answer) };
  return { ...found, helpful: isWeak(index, answer) ? await helpful(found) : [] };
}

/* What may help where the words were not understood well: the contact topic that fits, then topics. Without the
   script for it there is an answer all the same. */
async function helpful({ texts, index, answer, topics, otherwise }) {
  var advice = window.helpRanker;
  if (!advice.nearest) await import(new URL("advice.js", here)).catch(() => {});
  if (!advice.nearest) return [];
  var topic = topics[advice.fittingTopic(index, answer, topics)] || topics[otherwise];
  return [
    ...(topic ? [{ url: topic.url, title: filled(texts.topic, { topic: topic.label }) }] : []),
    ...advice.nearest(index, answer).map(([label, url]) => ({ url, title: filled(texts.nearest, { topic: label }) })),
  ];
}
