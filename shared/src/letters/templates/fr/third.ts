import type { Template } from "../../template.ts";

export const third: Template = {
  subject: `{% if one %}Facture n° {{ numbers }}{% else %}{{ count }} factures{% endif %}{% if isPublic %} : où en est le paiement ?{% else %} : règlement ou échéancier{% endif %}`,
  body: `
Bonjour {{ contact.name }},

{% if notYetDue %}{{ notYetDue }}
{% else %}
  {% if one %}La facture n° {{ numbers }}, à régler pour le {{ dueOn }}, {{ unpaid }} à ce jour,
  avec {{ delay }}.
  {% else %}À ce jour, {{ overdue }} et je n’en ai pas reçu {{ settlement }}{% if count > 1 %} ; la
  plus ancienne était à régler pour le {{ oldestDueOn }}{% endif %}.{% endif %}
  {% if reminded %}Je vous ai déjà écrit à ce sujet {{ reminded }}.{% endif %}
  {% if tone == "courteous" %}Je préfère vous en parler franchement plutôt que de laisser la
  situation durer.{% endif %}
{% endif %}

Voici, au {{ on }}, le compte exact de ce que vous me devez :

{% include "claim" %}

{% include "free" %}

{% if perDay %}Les intérêts augmentent de {{ perDay }} par jour jusqu’au paiement.{% endif %}

{% if isPublic %}
  Merci de procéder au règlement au plus tard le {{ replyBy }}, ou de me dire d’ici là à quelle date
  le paiement sera ordonné et ce qui le retient : un bon de commande, un numéro d’engagement, une pièce
  qui manque. Je vous fournis aussitôt ce qu’il faut.
{% else %}{% case tone %}
{% when "courteous" %}
  Si un règlement en une fois vous est difficile, je vous propose un échéancier, par exemple en deux
  ou trois versements mensuels. Répondez-moi avec les dates et les montants qui vous conviennent, et
  nous nous mettrons d’accord.
{% when "neutral" %}
  Merci de régler {% if several %}ces sommes{% else %}cette somme{% endif %} au plus tard le {{ replyBy }}. Si un règlement en une fois n’est pas
  possible, je vous propose un échéancier, par exemple en deux ou trois versements mensuels :
  répondez-moi d’ici là avec les dates et les montants qui vous conviennent.
{% when "firm" %}
  Je vous demande de régler {% if several %}ces sommes{% else %}cette somme{% endif %} au plus tard le {{ replyBy }}. Si un règlement en une fois
  n’est pas possible, proposez-moi d’ici là un échéancier, par exemple en deux ou trois versements
  mensuels : je l’examinerai aussitôt.
{% endcase %}{% endif %}

Et si vous contestez un point, dites-moi lequel, pour que nous puissions en parler.

{% unless tone == "courteous" %}
  Sans règlement ni réponse de votre part, l’étape suivante sera une mise en demeure.
{% endunless %}

{% include "page" %}

{% include "payment" %}

{% if tone == "courteous" %}Bien à vous,{% else %}Cordialement,{% endif %}

{% include "signature" %}
`,
};
