import { expect, test } from "vitest";
import { askedUse, EMPTY_USE } from "./use-of-model";

test("what is left empty is not told", () => {
  expect(askedUse(EMPTY_USE)).toEqual({ commercial: true });
});

test("none of the restricted fields is told apart from not saying", () => {
  expect(askedUse({ ...EMPTY_USE, fieldsTold: "none" })).toEqual({ commercial: true, fields: [] });
  expect(askedUse({ ...EMPTY_USE, fieldsTold: "some", fields: ["military"] })).toEqual({
    commercial: true,
    fields: ["military"],
  });
});

test("regions are read as people write them, and competing only counts where models are trained", () => {
  expect(
    askedUse({
      ...EMPTY_USE,
      commercial: false,
      monthlyUsers: "1000",
      annualRevenue: "2500000",
      regions: "fr, eu",
      deeds: ["trainsOnOutputs"],
      competing: "no",
    }),
  ).toEqual({
    commercial: false,
    monthlyUsers: 1000,
    annualRevenue: { amount: 2500000, currency: "USD" },
    regions: ["FR", "EU"],
    trainsOnOutputs: true,
    competing: false,
  });
  expect(askedUse({ ...EMPTY_USE, competing: "yes" })).toEqual({ commercial: true });
});
