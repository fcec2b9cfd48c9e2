// The two packages are plain JavaScript; this says the little that the test of CSVW asks of them.
declare module "@rdfjs/dataset" {
  const factory: { dataset: (quads: readonly unknown[]) => object };
  export default factory;
}
declare module "@rdfjs/data-model" {
  type Term = { termType: string; value: string };
  const factory: {
    namedNode: (iri: string) => Term;
    blankNode: (name: string) => Term;
    literal: (text: string, languageOrDatatype: string | Term) => Term;
    quad: (subject: Term, predicate: Term, object: Term) => object;
  };
  export default factory;
}
