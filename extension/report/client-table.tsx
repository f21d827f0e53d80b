import { wholeNumber } from "@impaye/shared/timeline/describe-parts";
import type { Overall } from "@impaye/shared/schema/report";

import { duration } from "../locales/duration.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { WhenCell } from "./cells.tsx";

interface ClientTableProps {
  clients: Overall["clients"];
  now: number;
}

/** One line a client, those with the most reminders first. */
export const ClientTable = ({ clients, now }: ClientTableProps) => {
  const t = usePageText().report;
  const language = useLanguage();
  return (
    <div class="table-frame" role="region" aria-label={t.captionClients} tabIndex={0}>
      <table class="plain">
        <caption class="visually-hidden">{t.captionClients}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.client}</th>
            <th scope="col" class="numeric">
              {t.columns.messages}
            </th>
            <th scope="col" class="numeric">
              {t.columns.read}
            </th>
            <th scope="col" class="numeric">
              {t.columns.medianDelay}
            </th>
            <th scope="col">{t.columns.lastAnswer}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.contactId}>
              <th scope="row">{client.contactName}</th>
              <td class="numeric">{wholeNumber(client.messages, language)}</td>
              <td class="numeric">{wholeNumber(client.read, language)}</td>
              <td class="numeric">
                {client.medianDelay === null ? (
                  <span class="soft">{t.unknown}</span>
                ) : (
                  duration(client.medianDelay, language)
                )}
              </td>
              <td>
                <WhenCell at={client.lastAnswerAt} now={now} never={t.noAnswer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
