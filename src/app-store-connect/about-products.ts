import type { ConnectAnswer } from '../findings/connect-answers.ts';
import { type Finding, problemFinding } from '../findings/report.ts';
import type { Conclusion, Inquiry } from './conclusion.ts';
import { WHY, type Why } from './connect-reply.ts';
import { nearSpellings } from './near-spelling.ts';

/** Do the products exist, in one of the apps of this run, and has Apple approved them? */
export function aboutProducts({ facts, bundles, wants }: Inquiry): Conclusion {
  const { products, records } = facts;
  const found = new Map([...products.values()].flatMap((one) => [...one.found]));
  const gap = gapOf();
  const each = wants.products.map(judge);
  const open = each.filter(({ answer }) => answer.answer === 'unknown').map(({ answer }) => answer.subject);
  return {
    answers: each.map(({ answer }) => answer),
    findings: each.flatMap(({ finding }) => finding ?? []),
    gaps:
      gap === undefined || open.length === 0 || records.kind === 'unknown'
        ? []
        : [{ what: `whether ${open.join(', ')} ${open.length === 1 ? 'exists' : 'exist'}`, why: gap }],
  };

  function judge(productId: string): { answer: ConnectAnswer; finding?: Finding } {
    const about = { question: 'product', subject: productId } as const;
    const state = found.get(productId);
    if (state !== undefined) {
      const isApproved = state === 'APPROVED';
      const answer: ConnectAnswer = {
        ...about,
        answer: isApproved || !wants.needsApproval ? 'yes' : 'no',
        message: `It exists, and its state is ${state}.`,
      };
      if (isApproved || !wants.needsApproval) return { answer };
      const message = `The product ${productId} exists, and its state is ${state}: the App Store does not sell it.`;
      return { answer, finding: problemFinding('app-store-connect', 'product-not-approved', message) };
    }
    if (gap !== undefined) return { answer: { ...about, answer: 'unknown', message: `It is not known: ${WHY[gap]}.` } };
    const [near] = nearSpellings(productId, [...found.keys()]);
    const message = `App Store Connect has no product ${productId} in ${nameApps()}.${near === undefined ? '' : ` There is ${near}, which is called nearly so.`}`;
    return {
      answer: { ...about, answer: 'no', message: 'App Store Connect has no product that is called exactly so.' },
      finding: problemFinding('app-store-connect', 'product-missing', message),
    };
  }

  function nameApps(): string {
    const [only] = bundles;
    return bundles.length === 1 && only !== undefined ? only.bundleId : `the ${bundles.length} apps of this run`;
  }

  /** What is not found may be where nobody could look. */
  function gapOf(): Why | undefined {
    if (records.kind === 'unknown') return records.why;
    // Also where the account has no such app: then the bundle ID is the problem, and a product may be where it should be.
    const isUnseen = bundles.some(({ bundleId }) => !products.has(bundleId));
    return (
      [...products.values()].map((one) => one.gap).find((why) => why !== undefined) ?? (isUnseen ? 'unseen' : undefined)
    );
  }
}
