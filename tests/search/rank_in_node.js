/* Answers queries as the browser does: {scripts, advice, topics, head, files, queries} on standard input (advice and topics
   may be left out), one answer a query on output. `scripts`: paths, in their order. */
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));
const read = (path) => require("fs").readFileSync(path, "utf8");
const page = require("vm").createContext({ window: {} });
const run = (paths) => require("vm").runInContext(`(function () { "use strict"; ${paths.map(read).join("\n")} })();`, page);
run(input.scripts);
if (input.advice) run([input.advice]);
const ranker = page.window.helpRanker;
const index = new ranker.Index(JSON.parse(input.files[input.head]));
const fetched = new Set([input.head]);

function once(query) {
  const answer = ranker.search(index, query);
  const results = ranker.results(index, answer);
  return { answer, results };
}

function advice(answer) {
  if (!input.advice) return {};
  return {
    weak: ranker.isWeak(index, answer),
    topic: ranker.fittingTopic(index, answer, input.topics),
    nearest: ranker.nearest(index, answer),
  };
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
    ...advice(found.answer),
  };
});
const milliseconds = (input.timed || []).map((query) => {
  const started = process.hrtime.bigint();
  ranker.search(index, query);
  return Number(process.hrtime.bigint() - started) / 1e6;
});
process.stdout.write(JSON.stringify({ answers, fetched: [...fetched], milliseconds }));
