export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Candidate: {
            engine: {
                maxNewTokens?: number;
                model: string;
                /** @constant */
                type: "onnx";
            } | {
                allowMissing: boolean;
                recording: string;
                /** @constant */
                type: "replay";
            };
            model?: string;
            name: string;
            /** @enum {string} */
            pool: "x86-64" | "arm64" | "api";
            prices?: {
                /** Format: date */
                asOf: string;
                inputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                outputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                source: string;
            };
            run: string;
        };
        /** @enum {string} */
        Commercial: "YES" | "CONDITIONAL" | "NO" | "UNKNOWN";
        EvaluationId: string;
        "EvaluationRequested.Money": {
            amount: number;
            currency: string;
        };
        /** @enum {string} */
        EvaluationState: "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
        EvaluationView: {
            candidates: components["schemas"]["Candidate"][];
            evaluation: components["schemas"]["EvaluationId"];
            metrics: string[];
            name?: string;
            /** Format: int32 */
            repetitions: number;
            requestedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            samples: number;
            scenario: components["schemas"]["Scenario"];
            /** Format: int64 */
            seed: number;
            state: components["schemas"]["EvaluationState"];
            suite: components["schemas"]["SuiteVersion"];
            suiteName: string;
            trials: components["schemas"]["TrialCounts"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        "ModelPublished.Fact(Long)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: number;
        };
        "ModelPublished.Money": {
            amount: number;
            currency: string;
        };
        ModelView: {
            activeParameters: components["schemas"]["ModelPublished.Fact(Long)"];
            contextWindow: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: number;
            };
            creator: string;
            customisation: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: ("PROMPTING" | "FEW_SHOT" | "RETRIEVAL" | "PEFT" | "FULL_FINE_TUNING" | "FROM_SCRATCH")[];
            };
            derivedFrom?: string;
            description: string;
            endpoints: {
                artefact?: string;
                id: string;
                /** @enum {string} */
                kind: "SELF_HOSTED" | "API";
                /** @enum {string} */
                pool?: "x86-64" | "arm64" | "api";
                prices?: {
                    /** Format: date */
                    asOf: string;
                    inputPerMillion: components["schemas"]["ModelPublished.Money"];
                    outputPerMillion: components["schemas"]["ModelPublished.Money"];
                    source: string;
                };
                provider: string;
            }[];
            id: string;
            inferenceOptions: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: ("ONNX" | "SAFETENSORS" | "GGUF" | "API" | "EDGE")[];
            };
            latency: {
                /** Format: date */
                asOf?: string;
                source?: string;
                /** @enum {string} */
                value?: "UNDER_A_SECOND" | "SECONDS" | "TENS_OF_SECONDS";
            };
            licence: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: string;
            };
            name: string;
            released: {
                /** Format: date */
                asOf?: string;
                source?: string;
                /** Format: date */
                value?: string;
            };
            totalParameters: components["schemas"]["ModelPublished.Fact(Long)"];
        } & {
            builtIn: boolean;
            commercial: components["schemas"]["Commercial"];
        };
        Scenario: {
            instanceType: string;
            region: string;
            utilisation: number;
        };
        SuiteVersion: string;
        TrialCounts: {
            completed: number;
            expected: number;
            failures: {
                [key: string]: number;
            };
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
