import type { Template } from "../../template.ts";

export const second: Template = {
  subject: `{% if one %}Facture n° {{ numbers }}{% else %}{{ count }} factures{% endif %} en attente de règlement`,
  body: `
Bonjour {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% case tone %}
  {% when "courteous" %}
    {% if one %}Je reviens vers vous au sujet de la facture n° {{ numbers }}. Elle était à régler
    pour le {{ dueOn }} et, sauf paiement parti ces jours-ci, je n’en ai pas reçu
    {{ settlement }}.
    {% else %}Je reviens vers vous car, sauf paiement parti ces jours-ci, {{ overdue }} et je n’en
    ai pas reçu {{ settlement }}.{% endif %}
  {% else %}
    {% if one %}La facture n° {{ numbers }}, à régler pour le {{ dueOn }}, {{ unpaid }} à ce jour, avec
    {{ delay }}.
    {% else %}À ce jour, {{ overdue }} et je n’en ai pas reçu {{ settlement }}.{% endif %}
    {% if reminded %}Je vous ai déjà écrit à ce sujet {{ reminded }}.{% endif %}
  {% endcase %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% if interestByLaw %}
  Je vous le signale simplement : entre professionnels, la loi fait courir des intérêts de retard dès
  le lendemain de l’échéance{% if indemnity %} et prévoit une indemnité forfaitaire{% endif %}{% if inParts %},
  d’où le détail ci-dessus{% endif %}.
{% endif %}

{% case tone %}
{% when "courteous" %}
  Y a-t-il quelque chose qui bloque ? Une question sur
  {% if one %}la facture{% else %}ces factures{% endif %}, un document qui manque, une période
  difficile : dites-le-moi simplement, nous trouverons comment faire.
{% when "neutral" %}
  Si quelque chose bloque (une question, un document qui manque, une difficulté passagère),
  dites-le-moi : nous trouverons comment faire.
{% when "firm" %}
  Merci de procéder au règlement, ou de me donner la date à laquelle il sera fait. Si quelque chose
  bloque, c’est le moment de me le dire.
{% endcase %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}Bien à vous,{% else %}Cordialement,{% endif %}

{% include "signature" %}
`,
};
