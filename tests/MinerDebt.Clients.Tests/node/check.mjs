// Asks every address of a description with several sets of keys and checks each answer against its schema:
// node check.mjs DESCRIPTION BASE [PATH]
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [file, base, only] = process.argv.slice(2);
const description = JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, "api");

const resolved = schema => schema.$ref ? schema.$ref.split("/").slice(1).reduce((part, name) => part[name], description) : schema;
const text = value => Array.isArray(value) ? value.join(",") : String(value);

// None, each key by itself with its example and each of its words, all examples of narrowing keys together, and what is wrong.
function sets(keys) {
  const known = keys.filter(key => key.example !== undefined);
  const one = known.flatMap(key => {
    const schema = resolved(key.schema.items ?? key.schema);
    return [text(key.example), ...(schema.enum ?? [])].map(value => ({ [key.name]: value }));
  });
  const all = Object.fromEntries(known.filter(key => key.name !== "asOf" && key.name !== "fields").map(key => [key.name, text(key.example)]));
  const wrong = keys.filter(key => key.schema.type === "integer" || key.schema.enum || key.name === "asOf").map(key => ({ [key.name]: "x" }));
  return [{}, ...one, all, ...wrong, { nonsense: "1" }];
}

let asked = 0;
const byStatus = {};
const wrong = [];
for (const [path, item] of Object.entries(description.paths).filter(([path]) => only === undefined || path === only)) {
  const operation = item.get;
  const parameters = operation.parameters ?? [];
  const place = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters.find(key => key.in === "path" && key.name === name).example));
  const places = place === path ? [place] : [place, path.replace(/\{\w+\}/g, "nonsense")];
  for (const where of places) {
    for (const set of sets(parameters.filter(key => key.in === "query"))) {
      const address = `${where}?${new URLSearchParams(set)}`;
      const answer = await fetch(base + address);
      const type = answer.headers.get("content-type").split(";")[0];
      const body = await answer.text();
      asked++;
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      const content = operation.responses[answer.status]?.content?.[type];
      if (!content) {
        wrong.push(`${address}: ${answer.status} ${type} is not described`);
      } else if (type !== "text/csv") {
        const pointer = `api#/paths/${path.replace(/\//g, "~1").replace(/\{/g, "%7B").replace(/\}/g, "%7D")}/get/responses/${answer.status}/content/${type.replace("/", "~1")}/schema`;
        const validate = ajv.getSchema(pointer);
        if (!validate(JSON.parse(body))) {
          wrong.push(`${address}: ${ajv.errorsText(validate.errors.slice(0, 3))}`);
        }
      }
    }
  }
}
for (const line of wrong) {
  console.log(line);
}
console.log(`${asked} answers of ${Object.keys(description.paths).length} addresses, ${JSON.stringify(byStatus)}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
