export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Change: {
            added: string[];
            metrics: string[];
            /** Format: int64 */
            previous: number;
        };
        Comparison: {
            baseline: components["schemas"]["RunId"];
            candidate: components["schemas"]["RunId"];
            /** Format: double */
            corrected: number;
            /** Format: double */
            correlation: number;
            /** Format: double */
            difference: number;
            /** Format: double */
            effectSize: number;
            /** Format: double */
            falseDiscovery: number;
            /** Format: double */
            high: number;
            /** Format: double */
            level: number;
            /** Format: double */
            low: number;
            /** Format: int32 */
            n: number;
            /** Format: double */
            pValue: number;
            test: string;
            verdict: components["schemas"]["Verdict"];
        };
        ComparisonList: {
            comparisons: components["schemas"]["Comparison"][];
            correction: string;
            evaluation: string;
            higherIsBetter: boolean;
            /** Format: double */
            margin: number;
            metric: string;
            /** Format: double */
            scale: number;
        };
        Contradiction: {
            /** Format: int32 */
            candidates: number;
            first: string;
            opposed: components["schemas"]["Opposed"][];
            second: string;
            /** Format: double */
            tau?: number;
        };
        /**
         * Format: duration
         * @example P1D
         */
        Duration: string;
        Failure: {
            category: components["schemas"]["FailureCategory"];
            reason: string;
        };
        /** @enum {string} */
        FailureCategory: "MODEL_UNUSABLE" | "INPUT_TOO_LONG" | "UNSUPPORTED" | "NOT_RECORDED" | "TIMED_OUT" | "CRASHED" | "CANCELLED" | "RATE_LIMITED" | "PROVIDER_ERROR" | "UNREACHABLE" | "NOT_AUTHORISED" | "NOT_ALLOWED" | "REFUSED" | "EMPTY" | "MALFORMED_ANSWER" | "BUDGET_EXHAUSTED";
        /** @enum {string} */
        Kind: "BETTER" | "WORSE" | "EQUIVALENT" | "NO_WORSE" | "NOT_ENOUGH_DATA";
        /** @enum {string} */
        Kind1: "CHOICE" | "NUMBER" | "COUNT" | "TEXT" | "DOCUMENT" | "METRIC";
        MetricView: {
            aggregation: string;
            /** Format: double */
            best?: number;
            description: string;
            higherIsBetter: boolean;
            name: string;
            options: components["schemas"]["Option"][];
            signature: string;
            source: string;
            /** Format: double */
            worst?: number;
        };
        Opposed: {
            byFirst: components["schemas"]["RunId"];
            bySecond: components["schemas"]["RunId"];
            nameByFirst: string;
            nameBySecond: string;
        };
        Option: {
            allowed: string[];
            kind: components["schemas"]["Kind1"];
            name: string;
            standard: string;
        };
        Prompt: {
            text: string;
            /** @constant */
            type: "text";
        } | {
            messages: {
                content: string;
                role: string;
            }[];
            /** @constant */
            type: "chat";
        };
        Revision: {
            change: components["schemas"]["Change"];
            /** Format: int64 */
            revision: number;
        };
        RunId: string;
        ScoredMetrics: {
            /** Format: int32 */
            completed: number;
            evaluation: string;
            /** Format: int32 */
            measured: number;
            metrics: string[];
            ranked: boolean;
            /** Format: int64 */
            revision: number;
        };
        TrialPage: {
            items: components["schemas"]["TrialView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        TrialView: {
            completion?: string;
            failure?: components["schemas"]["Failure"];
            firstToken?: components["schemas"]["Duration"];
            input?: components["schemas"]["Prompt"];
            latency?: components["schemas"]["Duration"];
            references: string[];
            /** Format: int32 */
            repetition: number;
            sample: string;
            scores: {
                [key: string]: number;
            };
            unscored: {
                [key: string]: string;
            };
            usage?: components["schemas"]["Usage"];
        };
        Usage: {
            /** Format: int32 */
            cacheReadTokens: number;
            /** Format: int32 */
            cacheWriteTokens: number;
            /** Format: int32 */
            inputTokens: number;
            /** Format: int32 */
            outputTokens: number;
            /** Format: int32 */
            reasoningTokens: number;
        };
        Verdict: {
            kind: components["schemas"]["Kind"];
            /** Format: double */
            margin: number;
            /** Format: int64 */
            moreSamples: number;
            words: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
