/* Answers queries as the browser does: {ranker, head, files, queries} on standard input, one answer a query on output. */
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));
const ranker = require(input.ranker);
const index = new ranker.Index(JSON.parse(input.files[input.head]));
const fetched = new Set([input.head]);

function once(query) {
  const answer = ranker.search(index, query);
  const results = ranker.results(index, answer);
  return { answer, results };
}

const answers = input.queries.map((query) => {
  let found = once(query);
  for (let round = 0; index.missing.size; round++) {
    if (round > 9) throw new Error("the index asks for pieces without end: " + query);
    for (const name of [...index.missing]) {
      fetched.add(name);
      index.add(name, JSON.parse(input.files[name]));
    }
    found = once(query);
  }
  return {
    results: found.results.map((result) => [result.url, result.score]),
    corrected: ranker.corrected(found.answer),
    tokens: ranker.queryTokens(query),
  };
});
const started = process.hrtime.bigint();
for (const query of input.timed || []) ranker.search(index, query);
const spent = Number(process.hrtime.bigint() - started) / 1e6;
process.stdout.write(JSON.stringify({ answers, fetched: [...fetched], milliseconds: spent }));
