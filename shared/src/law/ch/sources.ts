import type { Source } from "../cited.ts";

export const obligations = (article: string): Source => ({
  label: `CO, ${article}`,
  url: "https://www.fedlex.admin.ch/eli/cc/27/317_321_377/fr",
});
export const debtEnforcement = (article: string): Source => ({
  label: `LP, ${article}`,
  url: "https://www.fedlex.admin.ch/eli/cc/11/529_488_529/fr",
});
export const fees: Source = {
  label: "OELP, art. 16",
  url: "https://www.fedlex.admin.ch/eli/cc/1996/2937_2937_2937/fr",
};
