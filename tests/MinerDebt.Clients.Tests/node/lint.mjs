// Lints the description of the API with Redocly's strict rules: node lint.mjs FILE
import { createConfig, lint } from "@redocly/openapi-core";

const problems = await lint({ ref: process.argv[2], config: await createConfig({ extends: ["recommended"] }) });
for (const problem of problems) {
  console.log(`${problem.severity} ${problem.ruleId} ${problem.location[0]?.pointer}: ${problem.message}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
