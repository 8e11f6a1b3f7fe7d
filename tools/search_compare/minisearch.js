/* Answers queries with MiniSearch: {documents, queries, options, weighed, most} on standard input; found ids, and the
   indexes of the keys in `weighed`, on output. Runs in the folder where MiniSearch is installed. */
const MiniSearch = require("module").createRequire(process.cwd() + "/")("minisearch");
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));
const made = {};
for (const [key, rows] of Object.entries(input.documents)) {
  made[key] = new MiniSearch({ fields: ["title", "words", "text"], storeFields: ["title", "url", "summary"] });
  made[key].addAll(rows);
}
const found = input.queries.map(([key, text]) => made[key].search(text, input.options).slice(0, input.most).map((hit) => hit.id));
const indexes = Object.fromEntries(input.weighed.map((key) => [key, JSON.stringify(made[key])]));
process.stdout.write(JSON.stringify({ found, indexes }));
