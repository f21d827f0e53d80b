import { formatMoney } from "@impaye/shared/money-format";
import type { ComparedRoutes, Route } from "@impaye/shared/recovery/routes";
import { Fragment } from "preact";

import { useLanguage } from "../../locales/use-text.tsx";
import { useWays } from "./use-ways.ts";

type Text = ReturnType<typeof useWays>["routes"];

/** What else is to be known of a route, in its own cell. */
const remarksOn = (route: Route, t: Text, money: (minor: number) => string): string[] => {
  const remarks: string[] = [];
  if (route.closedBy !== null) remarks.push(t.closed[route.closedBy]);
  if (route.doubtful && route.closedBy === null) remarks.push(t.doubtful);
  if (route.amicableFirst) remarks.push(t.amicableFirst);
  if (route.breakEven !== null && route.breakEven > 0) {
    remarks.push(t.breakEven(money(route.breakEven)));
  }
  const { confirmed, costConfirmed, daysConfirmed } = route;
  if (!costConfirmed) remarks.push(t.toCheck.cost);
  if (!daysConfirmed) remarks.push(t.toCheck.days);
  if (!confirmed) remarks.push(t.toCheck.rule);
  return remarks;
};

const costText = ({ cost }: Route, t: Text, money: (minor: number) => string): string => {
  if (cost === null) return t.askForTariff;
  if (cost.high === 0) return t.free;
  return cost.low === cost.high
    ? money(cost.high)
    : t.moneyRange(money(cost.low), money(cost.high));
};

interface RoutesTableProps {
  compared: ComparedRoutes;
  /** What it is about, where there is a table for each of several sums. */
  title: string | null;
}

/** What remains without costs that are not known compares with nothing: it has no bar. */
const isComparable = ({ net, netWithoutCosts, closedBy }: Route): boolean =>
  net !== null && !netWithoutCosts && closedBy === null;

/** A small table; the bar under each route is what remains of it, beside the best. */
export const RoutesTable = ({ compared, title }: RoutesTableProps) => {
  const t = useWays().routes;
  const language = useLanguage();
  const { currency } = compared.total;
  // Whole units: these are averages of assumptions.
  const money = (minor: number) =>
    formatMoney({ minor: Math.round(minor / 100) * 100, currency }, language).replace(
      /[.,]00(?=\D|$)/,
      "",
    );
  const best = Math.max(
    1,
    ...compared.routes.filter(isComparable).map(({ net }) => Math.abs(net ?? 0)),
  );
  return (
    <table class="routes figures">
      <caption class={title === null ? "visually-hidden" : ""}>{title ?? t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.route}</th>
          <th scope="col">{t.cost}</th>
          <th scope="col">{t.net}</th>
        </tr>
      </thead>
      <tbody>
        {compared.routes.map((route) => (
          <Fragment key={route.kind}>
            <tr class={route.closedBy === null ? "" : "soft"}>
              <th scope="row">{t.names[route.kind]}</th>
              <td class={route.cost === null ? "to-ask" : ""}>{costText(route, t, money)}</td>
              <td>
                {route.net === null || route.closedBy !== null ? "–" : money(route.net)}
                {route.netWithoutCosts && route.closedBy === null && (
                  <span class="soft small block">{t.beforeCosts}</span>
                )}
              </td>
            </tr>
            <tr class="about">
              <td colSpan={3}>
                {route.net !== null && isComparable(route) && (
                  <span
                    class={route.net < 0 ? "bar loss" : "bar"}
                    style={{ width: `${Math.round((100 * Math.abs(route.net)) / best)}%` }}
                    aria-hidden="true"
                  />
                )}
                <Remarks route={route} remarks={remarksOn(route, t, money)} money={money} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
};

const Remarks = ({
  route,
  remarks,
  money,
}: {
  route: Route;
  remarks: readonly string[];
  money: (minor: number) => string;
}) => {
  const t = useWays().routes;
  const figures = [
    ...(route.chancePercent === null ? [] : [`${t.chance} ${t.percent(route.chancePercent)}`]),
    ...(route.days === null ? [] : [t.dayRange(route.days.low, route.days.high)]),
    ...remarks,
  ];
  return (
    <span class="soft small block">
      {figures.join(" · ")}
      {route.sources.length > 0 && (
        <details>
          <summary class="more">{t.conditions}</summary>
          {route.requires.length > 0 && (
            <p>
              {t.needs} {route.requires.map((each) => t.requires[each]).join(", ")}.
            </p>
          )}
          {route.lawyerAbove !== null && <p>{t.lawyerAbove(money(route.lawyerAbove.minor))}</p>}
          {route.forms.length > 0 && (
            <>
              <p>{t.forms}</p>
              <ul>
                {route.forms.map(({ number, court, confirmed }) => (
                  <li key={number}>
                    {t.form(number, court)}
                    {!confirmed && ` (${t.toCheck.rule})`}
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul>
            {route.sources.map(({ label, url }) => (
              <li key={label}>
                <a href={url} target="_blank" rel="noreferrer">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
};
