import type { Template } from "../../template.ts";

/** The contents are those of a mise en demeure in each of our jurisdictions; the law's words are in `legal-words.ts`. */
export const formalNotice: Template = {
  subject: `Mise en demeure : {% if one %}facture n° {{ numbers }}{% else %}{{ count }} factures{% endif %}`,
  body: `
{% include "title" %}

{% include "parties" %}

Madame, Monsieur,

{% if tone == "courteous" %}Je regrette d’avoir à vous écrire en ces termes.{% endif %}
{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% if one %}La facture n° {{ numbers }}, émise le {{ issuedOn }}, était à régler pour le
  {{ dueOn }}. Elle {{ unpaid }} à ce jour, avec {{ delay }}.
  {% else %}À ce jour, {{ overdue }} et je n’en ai pas reçu {{ settlement }}{% if count > 1 %} ; la
  plus ancienne était à régler pour le {{ oldestDueOn }}{% endif %}.{% endif %}
  {% if reminded %}Je vous ai écrit à ce sujet {{ reminded }}.{% endif %}
{% endif %}

{% include "claim" %}

{% include "free" %}

{% if interest %}
  Les intérêts de retard, soit {{ interest }} à ce jour, sont calculés sur
  les montants toutes taxes comprises, à compter {{ law.since }} et jusqu’au {{ on }}, {{ rate }}
  (montant × taux × nombre de jours / 365).
  {% if perDay %}Ils augmentent de {{ perDay }} par jour.{% endif %}
{% endif %}
{% if indemnity and law.latePaymentLaw %}
  L’indemnité forfaitaire de recouvrement est due pour chaque facture en retard{% if several %}
  libellée dans sa devise{% endif %}, soit {{ indemnity }} en tout.
{% endif %}

{% if tone == "courteous" %}Par la présente, je{% else %}Je{% endif %} vous mets en demeure de me
régler {% if several %}les sommes de{% else %}la somme de{% endif %} {{ total }}{% if perDay %},
augmentée{% if several %}s{% endif %} des intérêts qui courent jusqu’au paiement{% endif %}, au plus tard le {{ deadline }}, soit sous {{ deadlineDays }} jours.

{% include "payment" %}

{% include "page" %}

{{ law.basis }} {{ law.effect }}

À défaut de règlement à cette date, {{ law.consequence }}.

{% if tone == "firm" %}
  Si vous contestez une partie de ce que je demande{% unless isPublic %}, ou si vous ne pouvez pas tout régler en une
  fois{% endunless %}, faites-le-moi savoir avant cette date.
{% else %}
  Je préférerais que nous n’en arrivions pas là. Si vous contestez une partie de ce que je demande{% if isPublic %},
  répondez-moi avant cette date.{% else %}, ou si vous ne pouvez pas tout régler en une fois, répondez-moi avant cette date :
  nous pouvons convenir d’un échéancier.{% endif %}
{% endif %}
{{ law.amicable }}

Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.

{% include "signature" %}

{% include "attachments" %}
`,
};
