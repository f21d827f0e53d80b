import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "turso",
  schema: ["./src/db/auth-schema.ts", "./src/db/schema.ts"],
  out: "./migrations",
});
