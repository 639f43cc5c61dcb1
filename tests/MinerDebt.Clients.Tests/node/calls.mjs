// Writes a TypeScript program that calls every operation with its examples, typed by the client's types:
// node calls.mjs DESCRIPTION > calls.ts
import { readFileSync } from "node:fs";

const description = JSON.parse(readFileSync(process.argv[2], "utf8"));
const lines = Object.entries(description.paths).map(([path, item]) => {
  const keys = (item.get.parameters ?? []).filter(key => key.example !== undefined && key.name !== "asOf");
  const place = (where, chosen) => `${where}: { ${chosen.map(key => `${JSON.stringify(key.name)}: ${JSON.stringify(key.example)}`).join(", ")} }`;
  const params = [place("path", keys.filter(key => key.in === "path")), place("query", keys.filter(key => key.in === "query"))]
    .filter(part => !part.endsWith("{  }")).join(", ");
  const csv = path.endsWith(".csv") ? ', parseAs: "text"' : "";
  return `seen(${JSON.stringify(path)}, await client.GET(${JSON.stringify(path)}, { params: { ${params} }${csv} }));`;
});

console.log(`import createClient from "openapi-fetch";
import type { components, paths } from "./client.js";

const client = createClient<paths>({ baseUrl: process.argv[2] });
let calls = 0;

function seen(path: string, answer: { data?: unknown; error?: components["schemas"]["Problem"]; response: Response }) {
  if (!answer.response.ok || answer.data === undefined) {
    console.log(path + ": " + answer.response.status + " " + answer.error?.detail);
    process.exitCode = 1;
  }
  calls++;
}

// What a reader of the types relies on.
const debt = (await client.GET("/api/v1/debt", { params: { query: { by: "total" } } })).data!;
const kind: "stock" | "flow" = debt.kind;
const total: number = debt.totals[0]!;
const value: number | null = debt.series[0]!.values[0]!;
console.log([kind, typeof total, typeof value].join(" "));

${lines.join("\n")}
console.log(calls + " calls");
`);
