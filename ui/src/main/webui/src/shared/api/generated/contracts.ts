export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** EvaluationCancelled */
        EvaluationCancelled: {
            /** Format: date-time */
            cancelledAt: string;
            evaluation: string;
            tenant: string;
            /** @constant */
            type: "EvaluationCancelled";
        };
        /** EvaluationRequested */
        EvaluationRequested: {
            candidates: {
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
            }[];
            evaluation: string;
            metrics: string[];
            repetitions: number;
            /** Format: date-time */
            requestedAt: string;
            samples: number;
            scenario: {
                instanceType: string;
                region: string;
                utilisation: number;
            };
            seed: number;
            suite: string;
            suiteDigest: string;
            tenant: string;
            /** @constant */
            type: "EvaluationRequested";
        };
        "EvaluationRequested.Money": {
            amount: number;
            currency: string;
        };
        /** LicencePublished */
        LicencePublished: {
            licence: {
                /** Format: date */
                asOf: string;
                /** @enum {string} */
                commercial: "YES" | "CONDITIONAL" | "NO" | "UNKNOWN";
                conditions: string[];
                id: string;
                link: string;
                name: string;
                source: string;
                /** @enum {string} */
                verified: "TEXT" | "INDEX" | "KNOWLEDGE";
            };
            tenant: string;
            /** @constant */
            type: "LicencePublished";
        };
        /** ModelPublished */
        ModelPublished: {
            model: {
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
            };
            tenant: string;
            /** @constant */
            type: "ModelPublished";
        };
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
        /** ModelWithdrawn */
        ModelWithdrawn: {
            model: string;
            tenant: string;
            /** @constant */
            type: "ModelWithdrawn";
        };
        /** RankingUpdated */
        RankingUpdated: {
            evaluation: string;
            revision: number;
            rows: {
                candidate: string;
                engine: string;
                failure?: string;
                footprint?: {
                    perThousandSamples: components["schemas"]["RankingUpdated.Figures"];
                    run: components["schemas"]["RankingUpdated.Figures"];
                    trials: number;
                };
                latency?: {
                    /** Format: duration */
                    firstTokenP50?: string;
                    n: number;
                    /** Format: duration */
                    p50: string;
                    /** Format: duration */
                    p95: string;
                };
                quality: ({
                    expected: number;
                    high: number;
                    higherIsBetter: boolean;
                    interval: string;
                    /** @constant */
                    kind: "scored";
                    level: number;
                    low: number;
                    metric: string;
                    n: number;
                    sampleMean: number;
                    scale: number;
                    signature: string;
                    value: number;
                } | {
                    /** @constant */
                    kind: "unscored";
                    metric: string;
                    reason: string;
                    signature: string;
                })[];
                rank?: {
                    high: number;
                    low: number;
                    pBest: number;
                    position: number;
                };
                run: string;
                trials: components["schemas"]["RankingUpdated.TrialCounts"];
            }[];
            /** @enum {string} */
            state: "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
            tenant: string;
            trials: components["schemas"]["RankingUpdated.TrialCounts"];
            /** @constant */
            type: "RankingUpdated";
        };
        /** @enum {string} */
        "RankingUpdated.Basis": "MEASURED" | "PRICED" | "MODELLED";
        "RankingUpdated.Carbon": {
            grams: number;
        };
        "RankingUpdated.Energy": {
            wattHours: number;
        };
        "RankingUpdated.Figures": {
            cost: {
                assumptions: string[];
                basis: components["schemas"]["RankingUpdated.Basis"];
                high: components["schemas"]["RankingUpdated.Money"];
                /** @constant */
                kind: "known";
                low: components["schemas"]["RankingUpdated.Money"];
                method: string;
                mid: components["schemas"]["RankingUpdated.Money"];
            } | {
                /** @constant */
                kind: "unknown";
                reason: string;
            };
            embodied: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
            energy: {
                assumptions: string[];
                basis: components["schemas"]["RankingUpdated.Basis"];
                high: components["schemas"]["RankingUpdated.Energy"];
                /** @constant */
                kind: "known";
                low: components["schemas"]["RankingUpdated.Energy"];
                method: string;
                mid: components["schemas"]["RankingUpdated.Energy"];
            } | {
                /** @constant */
                kind: "unknown";
                reason: string;
            };
            operational: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
            total: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
        };
        "RankingUpdated.Known(Carbon)": {
            assumptions: string[];
            basis: components["schemas"]["RankingUpdated.Basis"];
            high: components["schemas"]["RankingUpdated.Carbon"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["RankingUpdated.Carbon"];
            method: string;
            mid: components["schemas"]["RankingUpdated.Carbon"];
        };
        "RankingUpdated.Money": {
            amount: number;
            currency: string;
        };
        "RankingUpdated.TrialCounts": {
            completed: number;
            expected: number;
            failures: {
                [key: string]: number;
            };
        };
        "RankingUpdated.Unknown(Carbon)": {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        /** RunFootprintEstimated */
        RunFootprintEstimated: {
            evaluation: string;
            footprint: {
                perThousandSamples: components["schemas"]["RunFootprintEstimated.Figures"];
                run: components["schemas"]["RunFootprintEstimated.Figures"];
                trials: number;
            };
            run: string;
            tenant: string;
            /** @constant */
            type: "RunFootprintEstimated";
        };
        /** @enum {string} */
        "RunFootprintEstimated.Basis": "MEASURED" | "PRICED" | "MODELLED";
        "RunFootprintEstimated.Carbon": {
            grams: number;
        };
        "RunFootprintEstimated.Energy": {
            wattHours: number;
        };
        "RunFootprintEstimated.Figures": {
            cost: {
                assumptions: string[];
                basis: components["schemas"]["RunFootprintEstimated.Basis"];
                high: components["schemas"]["RunFootprintEstimated.Money"];
                /** @constant */
                kind: "known";
                low: components["schemas"]["RunFootprintEstimated.Money"];
                method: string;
                mid: components["schemas"]["RunFootprintEstimated.Money"];
            } | {
                /** @constant */
                kind: "unknown";
                reason: string;
            };
            embodied: components["schemas"]["RunFootprintEstimated.Known(Carbon)"] | components["schemas"]["RunFootprintEstimated.Unknown(Carbon)"];
            energy: {
                assumptions: string[];
                basis: components["schemas"]["RunFootprintEstimated.Basis"];
                high: components["schemas"]["RunFootprintEstimated.Energy"];
                /** @constant */
                kind: "known";
                low: components["schemas"]["RunFootprintEstimated.Energy"];
                method: string;
                mid: components["schemas"]["RunFootprintEstimated.Energy"];
            } | {
                /** @constant */
                kind: "unknown";
                reason: string;
            };
            operational: components["schemas"]["RunFootprintEstimated.Known(Carbon)"] | components["schemas"]["RunFootprintEstimated.Unknown(Carbon)"];
            total: components["schemas"]["RunFootprintEstimated.Known(Carbon)"] | components["schemas"]["RunFootprintEstimated.Unknown(Carbon)"];
        };
        "RunFootprintEstimated.Known(Carbon)": {
            assumptions: string[];
            basis: components["schemas"]["RunFootprintEstimated.Basis"];
            high: components["schemas"]["RunFootprintEstimated.Carbon"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["RunFootprintEstimated.Carbon"];
            method: string;
            mid: components["schemas"]["RunFootprintEstimated.Carbon"];
        };
        "RunFootprintEstimated.Money": {
            amount: number;
            currency: string;
        };
        "RunFootprintEstimated.Unknown(Carbon)": {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        /** RunScored */
        RunScored: {
            candidate: string;
            evaluation: string;
            quality: ({
                expected: number;
                high: number;
                higherIsBetter: boolean;
                interval: string;
                /** @constant */
                kind: "scored";
                level: number;
                low: number;
                metric: string;
                n: number;
                sampleMean: number;
                scale: number;
                signature: string;
                value: number;
            } | {
                /** @constant */
                kind: "unscored";
                metric: string;
                reason: string;
                signature: string;
            })[];
            run: string;
            tenant: string;
            trials: {
                completed: number;
                expected: number;
                failures: {
                    [key: string]: number;
                };
            };
            /** @constant */
            type: "RunScored";
        };
        /** SamplePublished */
        SamplePublished: {
            choices?: string[];
            input: {
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
            references: string[];
            sample: string;
            suite: string;
            tags: {
                [key: string]: string;
            };
            tenant: string;
            /** @constant */
            type: "SamplePublished";
        };
        /** SuitePublished */
        SuitePublished: {
            digest: string;
            name: string;
            samples: number;
            splits: {
                [key: string]: number;
            };
            suite: string;
            tenant: string;
            /** @constant */
            type: "SuitePublished";
        };
        /** TrialCompleted */
        TrialCompleted: {
            /** Format: date-time */
            completedAt: string;
            completion: string;
            energy?: {
                energy: {
                    wattHours: number;
                };
                meter: string;
            };
            evaluation: string;
            execution: {
                batchSize: number;
                dtype?: string;
                engine: string;
                engineVersion?: string;
                modelSha256?: string;
                node?: {
                    architecture: string;
                    cpuModel?: string;
                    instanceType?: string;
                    logicalCpus: number;
                    region?: string;
                };
            };
            likelihoods?: {
                bytes: number;
                logarithm: number;
                tokens: number;
            }[];
            tenant: string;
            timings: {
                /** Format: duration */
                cpuTime?: string;
                /** Format: duration */
                nodeTime?: string;
                /** Format: duration */
                timeToFirstToken?: string;
                /** Format: duration */
                total?: string;
            };
            trial: {
                repetition: number;
                run: string;
                sample: string;
            };
            /** @constant */
            type: "TrialCompleted";
            usage?: {
                inputTokens: number;
                outputTokens: number;
            };
        };
        /** TrialFailed */
        TrialFailed: {
            /** @enum {string} */
            category: "MODEL_UNUSABLE" | "INPUT_TOO_LONG" | "UNSUPPORTED" | "NOT_RECORDED" | "TIMED_OUT" | "CRASHED" | "CANCELLED";
            evaluation: string;
            /** Format: date-time */
            failedAt: string;
            reason: string;
            tenant: string;
            trial: {
                repetition: number;
                run: string;
                sample: string;
            };
            /** @constant */
            type: "TrialFailed";
        };
        /** TrialsRequested */
        TrialsRequested: {
            batch: string;
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
            evaluation: string;
            run: string;
            tenant: string;
            trials: {
                repetition: number;
                sample: string;
                task: {
                    prompt: components["schemas"]["TrialsRequested.Text"] | components["schemas"]["TrialsRequested.Chat"];
                    /** @constant */
                    type: "generate";
                } | {
                    choices: string[];
                    prompt: components["schemas"]["TrialsRequested.Text"] | components["schemas"]["TrialsRequested.Chat"];
                    /** @constant */
                    type: "choose";
                } | {
                    completion: string;
                    /** Format: duration */
                    cpuTime?: string;
                    /** Format: duration */
                    latency?: string;
                    /** @constant */
                    type: "recorded";
                    usage?: {
                        inputTokens: number;
                        outputTokens: number;
                    };
                } | {
                    /** @constant */
                    type: "notRecorded";
                };
            }[];
            /** @constant */
            type: "TrialsRequested";
        };
        "TrialsRequested.Chat": {
            messages: {
                content: string;
                role: string;
            }[];
            /** @constant */
            type: "chat";
        };
        "TrialsRequested.Text": {
            text: string;
            /** @constant */
            type: "text";
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
