/**
 * Words in which a number word counts nothing, each with its reason. A form that is not here must be bound, or said in
 * another way: adding one needs a sentence in which it can only be no count.
 */
export const IDIOMS: readonly { form: RegExp; why: string }[] = [
  { form: /\bno one\b/gi, why: "nobody" },
  { form: /\bone another(’s|'s)?\b/gi, why: "each other" },
  { form: /\b(?:the|this|that|each|every|any|which|another|a \w+|the \w+) one\b/gi, why: "one stands for a noun" },
  { form: /\bone(?= of (?:the|them|these|those|its|their|his|her)\b)/gi, why: "a member of a group, not how many" },
  { form: /\b[Oo]ne (?:or|and) (?:the )?other\b/g, why: "either" },
  { form: /\bone by one\b/gi, why: "singly" },
  { form: /\bone-off\b/gi, why: "not repeated" },
  { form: /\bOne (?=(?:was|is|were|has|had|may|can|could|would|must|says|said|gives|gave)\b)/g, why: "one stands for a noun named just before" },
  { form: /\bat first\b/gi, why: "in the beginning" },
  { form: /\bin the first place\b/gi, why: "to begin with" },
  { form: /\bfirst of all\b/gi, why: "to begin with" },
  { form: /\bFirst-tier\b/g, why: "the name of a tribunal" },
  { form: /\bsecond-?hand\b/gi, why: "through another" },
  { form: /\bthird part(?:y|ies)\b/gi, why: "somebody else" },
  { form: /\b(?:the|this|that|each|every|any|last|next|same|which) quarters?\b/gi, why: "three months" },
  { form: /\bCOVID-19\b/g, why: "the name of a disease" },
]; // prettier-ignore
