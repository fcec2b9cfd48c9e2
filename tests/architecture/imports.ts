import ts from "typescript";

/** One import of a file: what it names, and whether only types cross. */
export type Import = { specifier: string; typeOnly: boolean };

/** Every import of a source file: static, re-exported, dynamic and in types. Astro and MDX are read too. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      imports.push({ specifier: specifier.text, typeOnly });
    }
  };
  visit(parse(file, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      // `import { type X }` still runs the module; only `import type` does not.
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
  });
  return imports;
}

/** Where a source file makes or reads a JavaScript Date from nothing or a clock, as line numbers. */
export function dateUses(file: string, text: string): number[] {
  const source = parse(file, text);
  const lines: number[] = [];
  visit(source, (node) => {
    const made = ts.isNewExpression(node) && node.expression.getText(source) === "Date";
    const now = ts.isPropertyAccessExpression(node) && node.getText(source) === "Date.now";
    if (made || now) lines.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
  });
  return lines;
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, programText(file, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** The part of a file that is TypeScript. */
function programText(file: string, text: string): string {
  if (file.endsWith(".astro")) {
    const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
    const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    return [frontmatter, ...scripts].join("\n");
  }
  if (file.endsWith(".mdx")) {
    const withoutFences = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
    return [...withoutFences.matchAll(/^(?:import|export)\b.*$/gm)].map(([line]) => line).join("\n");
  }
  return text;
}
