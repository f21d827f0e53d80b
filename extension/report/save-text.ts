import { saveFile } from "../style/save-file.ts";

/** Offers a table as a CSV file to the user. */
export const saveText = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
