import { describe, expect, it } from "vitest";

import { strangersAmong } from "./strangers-among.ts";

const client = ["compta@atelier-durand.example", "Camille@Atelier-Durand.example"];
const own = "alex.martin@exemple.fr";
const among = (...to: string[]) => strangersAmong(to, { client, own });

describe("the strangers among the recipients", () => {
  it("are none while there is nobody", () => expect(among()).toEqual([]));

  it("are none among the client's several addresses, however they are written", () => {
    expect(among("camille@atelier-durand.example", "Compta@atelier-durand.example")).toEqual([]);
  });

  it("are not the user, who copies himself, with a + or without", () => {
    expect(among("alex.martin@exemple.fr", "alex.martin+copies@exemple.fr")).toEqual([]);
  });

  it("are a colleague of the client, another address of the user, and the client's own with a +", () => {
    const others = [
      "sam@atelier-durand.example",
      "alex@ailleurs.example",
      "compta+factures@atelier-durand.example",
    ];
    expect(among("compta@atelier-durand.example", ...others)).toEqual(others);
  });

  it("are all where the client's addresses are not known, but the user", () => {
    expect(strangersAmong([own, "a@exemple.fr"], { client: [], own })).toEqual(["a@exemple.fr"]);
    expect(strangersAmong([own], { client: [], own: null })).toEqual([own]);
  });
});
