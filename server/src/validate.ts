import type { Context, MiddlewareHandler, ValidationTargets } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";

import { complaintIn } from "@impaye/shared/schema/complaints";

import type { Language } from "@impaye/shared/schema/language";

import { AppError } from "./errors.ts";
import { issueWords } from "./issue-words.ts";
import { languageOf } from "./language-of.ts";

const deepest = 20;

// A lone surrogate is no text: it cannot be written as UTF-8, nor hashed into a timeline.
const wellFormed = (value: unknown, depth = 0): unknown => {
  if (depth > deepest) throw new AppError("invalid");
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map((part) => wellFormed(part, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, wellFormed(part, depth + 1)]),
  );
};

/** What is wrong with each field of a value, a sentence each; empty when nothing is. */
export const mistakesIn = (
  language: Language,
  schema: z.ZodType,
  value: unknown,
): Record<string, string> => {
  const { error } = schema.safeParse(value, { error: issueWords(language) });
  const fields: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) {
    fields[path.join(".")] ??= complaintIn(language, message);
  }
  return fields;
};

/**
 * What the schema makes of a value; throws `invalid` with a sentence for each field that is wrong,
 * in the client's language.
 */
const parseFor = <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  value: unknown,
): z.output<Schema> => {
  const text = wellFormed(value);
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  throw new AppError("invalid", undefined, mistakesIn(languageOf(c), schema, text));
};

type Sent<Schema extends z.ZodType> =
  unknown extends z.input<Schema> ? z.output<Schema> : z.input<Schema>;

/** Checks one part of a request. Malformed JSON, too, ends as `invalid`. */
export const validate = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  validator(target, (value, c) => parseFor(c, schema, value)) as unknown as MiddlewareHandler<
    // oxlint-disable-next-line typescript/no-explicit-any -- any environment will do; Hono's own validator says the same
    any,
    string,
    { in: { [Key in Target]: Sent<Schema> }; out: { [Key in Target]: z.output<Schema> } }
  >;

/** The ids in a path, by their names in it. One that no id can have is simply not found. */
export const validateIds = <Schemas extends Record<string, z.ZodType<string>>>(schemas: Schemas) =>
  validator("param", (value) => {
    const result = z.object(schemas).safeParse(value);
    if (!result.success) throw new AppError("not_found");
    return result.data;
  }) as unknown as MiddlewareHandler<
    // oxlint-disable-next-line typescript/no-explicit-any -- as above
    any,
    string,
    {
      in: { param: { [Name in keyof Schemas]: string } };
      out: { param: { [Name in keyof Schemas]: z.output<Schemas[Name]> } };
    }
  >;

/** The `:id` of a path. */
export const validateId = <Schema extends z.ZodType<string>>(id: Schema) => validateIds({ id });
