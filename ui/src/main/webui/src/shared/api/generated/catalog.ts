export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Candidate: {
            endpoint?: string;
            engine: {
                adapter?: string;
                decoding?: {
                    repetitionPenalty?: number;
                    seed: number;
                    stop?: string[];
                    temperature?: number;
                    topK?: number;
                    topP?: number;
                };
                file?: string;
                maxNewTokens?: number;
                model: string;
                /** @constant */
                type: "onnx";
            } | {
                allowMissing: boolean;
                recording: string;
                /** @constant */
                type: "replay";
            } | {
                baseUrl: string;
                body?: components["schemas"]["EvaluationRequested.Map(String,Object)"];
                generation: components["schemas"]["EvaluationRequested.GenerationSettings"];
                headers?: components["schemas"]["EvaluationRequested.Map(String,String)"];
                key?: string;
                keyHeader?: string;
                /** @enum {string} */
                mode: "chat" | "completions";
                model: string;
                stream: boolean;
                /** @constant */
                type: "openai";
            } | {
                endpoint?: string;
                fields?: components["schemas"]["EvaluationRequested.Map(String,Object)"];
                generation: components["schemas"]["EvaluationRequested.GenerationSettings"];
                key?: string;
                model: string;
                region: string;
                /** @constant */
                type: "bedrock";
            };
            guardrails?: {
                digest: string;
                input: (components["schemas"]["EvaluationRequested.Topics"] | components["schemas"]["EvaluationRequested.Regex"] | components["schemas"]["EvaluationRequested.Length"] | components["schemas"]["EvaluationRequested.Language"] | components["schemas"]["EvaluationRequested.Schema"] | components["schemas"]["EvaluationRequested.Grounded"] | components["schemas"]["EvaluationRequested.PersonalData"])[];
                output: (components["schemas"]["EvaluationRequested.Topics"] | components["schemas"]["EvaluationRequested.Regex"] | components["schemas"]["EvaluationRequested.Length"] | components["schemas"]["EvaluationRequested.Language"] | components["schemas"]["EvaluationRequested.Schema"] | components["schemas"]["EvaluationRequested.Grounded"] | components["schemas"]["EvaluationRequested.PersonalData"])[];
                refusal: string;
            };
            licence?: {
                findings: {
                    /** @enum {string} */
                    effect: "FORBIDS" | "REQUIRES" | "LEAVES_OPEN" | "NOTES";
                    licence?: string;
                    place?: string;
                    through: string;
                    /** @enum {string} */
                    verified?: "TEXT" | "INDEX" | "KNOWLEDGE";
                    words: string;
                }[];
                /** @enum {string} */
                outcome: "ALLOWED" | "ALLOWED_IF" | "FORBIDDEN" | "UNKNOWN";
            };
            model?: string;
            name: string;
            /** @enum {string} */
            pool: "x86-64" | "arm64" | "api";
            prices?: {
                /** Format: date */
                asOf: string;
                batchDiscountPercent?: number;
                cache?: components["schemas"]["EvaluationRequested.Cache"];
                inputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                outputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                reasoningPerMillion?: components["schemas"]["EvaluationRequested.Money"];
                request?: {
                    fee?: components["schemas"]["EvaluationRequested.Money"];
                    minimum?: components["schemas"]["EvaluationRequested.Money"];
                };
                source: string;
                tiers?: {
                    cache?: components["schemas"]["EvaluationRequested.Cache"];
                    inputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                    outputPerMillion: components["schemas"]["EvaluationRequested.Money"];
                    overInputTokens: number;
                    reasoningPerMillion?: components["schemas"]["EvaluationRequested.Money"];
                }[];
                validity?: {
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    to?: string;
                };
            };
            prompt?: {
                digest: string;
                examples: {
                    completion: string;
                    fields: components["schemas"]["EvaluationRequested.Map(String,String)"];
                }[];
                /** @enum {string} */
                form: "text" | "chat";
                name: string;
                separator: string;
                system?: string;
                template: string;
            };
            run: string;
            scenario?: components["schemas"]["EvaluationRequested.Scenario"];
        };
        Clusters: {
            /** Format: int32 */
            alone: number;
            /** Format: double */
            effective: number;
            largest: string;
            /** Format: int32 */
            largestSamples: number;
            /** Format: int32 */
            named: number;
        };
        /** @enum {string} */
        Commercial: "YES" | "CONDITIONAL" | "NO" | "UNKNOWN";
        CoverageReport: {
            clusters: components["schemas"]["Clusters"];
            exactDuplicates: components["schemas"]["Duplicates"];
            inputWords: components["schemas"]["Lengths"];
            /** Format: int32 */
            leakedSamples: number;
            leaks: components["schemas"]["Leak"][];
            method: string;
            nearDuplicates: components["schemas"]["Duplicates"];
            /** Format: int32 */
            ofSamples: number;
            referenceWords: components["schemas"]["Lengths"];
            /** Format: int32 */
            samples: number;
            tags: {
                [key: string]: components["schemas"]["TagProfile"];
            };
            warnings: string[];
        };
        Duplicates: {
            examples: components["schemas"]["Pair"][];
            /** Format: int32 */
            groups: number;
            /** Format: int32 */
            samples: number;
        };
        /** @enum {string} */
        Effect: "FORBIDS" | "REQUIRES" | "LEAVES_OPEN" | "NOTES";
        EvaluationId: string;
        /** @enum {string} */
        "EvaluationRequested.Action": "refuse" | "repair" | "flag";
        "EvaluationRequested.Cache": {
            hourWritePerMillion?: components["schemas"]["EvaluationRequested.Money"];
            readPerMillion?: components["schemas"]["EvaluationRequested.Money"];
            writePerMillion?: components["schemas"]["EvaluationRequested.Money"];
        };
        "EvaluationRequested.GenerationSettings": {
            logprobs?: number;
            maxNewTokens?: number;
            seed?: number;
            stop?: string[];
            temperature?: number;
            topP?: number;
        };
        "EvaluationRequested.Grounded": {
            action: components["schemas"]["EvaluationRequested.Action"];
            least: number;
            /** @constant */
            type: "grounded";
        };
        "EvaluationRequested.Language": {
            action: components["schemas"]["EvaluationRequested.Action"];
            allow: string[];
            /** @constant */
            type: "language";
        };
        "EvaluationRequested.Length": {
            action: components["schemas"]["EvaluationRequested.Action"];
            least?: number;
            most?: number;
            /** @constant */
            type: "length";
        };
        "EvaluationRequested.Map(String,Object)": Record<string, never>;
        "EvaluationRequested.Map(String,String)": {
            [key: string]: string;
        };
        "EvaluationRequested.Money": {
            amount: number;
            currency: string;
        };
        "EvaluationRequested.PersonalData": {
            action: components["schemas"]["EvaluationRequested.Action"];
            kinds: ("email" | "phone" | "card" | "iban" | "ip")[];
            /** @constant */
            type: "pii";
        };
        "EvaluationRequested.Regex": {
            action: components["schemas"]["EvaluationRequested.Action"];
            pattern: string;
            required: boolean;
            /** @constant */
            type: "regex";
        };
        "EvaluationRequested.Scenario": {
            instanceType: string;
            region: string;
            utilisation: number;
        };
        "EvaluationRequested.Schema": {
            action: components["schemas"]["EvaluationRequested.Action"];
            schema: components["schemas"]["EvaluationRequested.Map(String,Object)"];
            /** @constant */
            type: "jsonSchema";
        };
        "EvaluationRequested.Topics": {
            action: components["schemas"]["EvaluationRequested.Action"];
            allow: string[];
            deny: string[];
            encoder?: string;
            threshold: number;
            /** @constant */
            type: "topics";
        };
        /** @enum {string} */
        EvaluationState: "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
        EvaluationView: {
            candidates: components["schemas"]["Candidate"][];
            evaluation: components["schemas"]["EvaluationId"];
            line?: components["schemas"]["EvaluationId"];
            metrics: string[];
            name?: string;
            /** Format: int32 */
            repetitions: number;
            requestedAt: components["schemas"]["Instant"];
            /** Format: int32 */
            reusable: number;
            /** Format: int32 */
            samples: number;
            scenario: components["schemas"]["Scenario"];
            /** Format: int64 */
            seed: number;
            startsAt?: components["schemas"]["Instant"];
            state: components["schemas"]["EvaluationState"];
            suite: components["schemas"]["SuiteVersion"];
            suiteName: string;
            trials: components["schemas"]["TrialCounts"];
        };
        Finding: {
            effect: components["schemas"]["Effect"];
            licence?: components["schemas"]["LicenceId"];
            place?: string;
            through: string;
            verified?: components["schemas"]["Verified"];
            words: string;
        };
        HeldOutPart: {
            /** Format: int32 */
            samples: number;
            suite: components["schemas"]["SuiteVersion"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        /** @enum {string} */
        Kind2: "SAME_INPUT" | "SIMILAR_INPUT" | "CLUSTER";
        Leak: {
            first: string;
            firstSplit: string;
            kind: components["schemas"]["Kind2"];
            second: string;
            secondSplit: string;
        };
        Lengths: {
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            median: number;
            /** Format: int32 */
            most: number;
            /** Format: int32 */
            p5: number;
            /** Format: int32 */
            p95: number;
        };
        LicenceId: string;
        Member: {
            cause?: string;
            evaluation: components["schemas"]["EvaluationId"];
            /** Format: double */
            pBest?: number;
            refused: components["schemas"]["Refused"];
            requestedAt: components["schemas"]["Instant"];
            standing: boolean;
            state: components["schemas"]["EvaluationState"];
            sure?: boolean;
            winner?: string;
        };
        "ModelPublished.Cache": {
            hourWritePerMillion?: components["schemas"]["ModelPublished.Money"];
            readPerMillion?: components["schemas"]["ModelPublished.Money"];
            writePerMillion?: components["schemas"]["ModelPublished.Money"];
        };
        /** @enum {string} */
        "ModelPublished.Customisation": "PROMPTING" | "FEW_SHOT" | "RETRIEVAL" | "PEFT" | "FULL_FINE_TUNING" | "FROM_SCRATCH";
        "ModelPublished.Fact(Boolean)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: boolean;
        };
        "ModelPublished.Fact(Integer)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: number;
        };
        "ModelPublished.Fact(LicenceId)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: string;
        };
        "ModelPublished.Fact(List(Modality))": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: ("TEXT" | "IMAGE" | "AUDIO" | "VIDEO" | "PDF" | "EMBEDDING")[];
        };
        "ModelPublished.Fact(List(String))": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: string[];
        };
        "ModelPublished.Fact(Long)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: number;
        };
        "ModelPublished.Fact(String)": {
            /** Format: date */
            asOf?: string;
            source?: string;
            value?: string;
        };
        "ModelPublished.Money": {
            amount: number;
            currency: string;
        };
        ModelView: {
            abilities?: {
                inputs: components["schemas"]["ModelPublished.Fact(List(Modality))"];
                knowledge: {
                    /** Format: date */
                    asOf?: string;
                    source?: string;
                    value?: string;
                };
                languages: components["schemas"]["ModelPublished.Fact(List(String))"];
                outputLimit: components["schemas"]["ModelPublished.Fact(Integer)"];
                outputs: components["schemas"]["ModelPublished.Fact(List(Modality))"];
                reasoning: components["schemas"]["ModelPublished.Fact(Boolean)"];
                tools: components["schemas"]["ModelPublished.Fact(Boolean)"];
            };
            activeParameters: components["schemas"]["ModelPublished.Fact(Long)"];
            benchmarks?: {
                /** Format: date */
                asOf: string;
                benchmark: string;
                metric: string;
                normalisation?: string;
                source: string;
                standardError?: number;
                value: number;
            }[];
            contextWindow: components["schemas"]["ModelPublished.Fact(Integer)"];
            creator: string;
            customisation: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: components["schemas"]["ModelPublished.Customisation"][];
            };
            customisers?: {
                /** Format: date */
                asOf?: string;
                source?: string;
                value?: {
                    by: string;
                    customisation: components["schemas"]["ModelPublished.Customisation"];
                }[];
            };
            derivedFrom?: string;
            description: string;
            design?: {
                architecture: components["schemas"]["ModelPublished.Fact(String)"];
                family: components["schemas"]["ModelPublished.Fact(String)"];
                openWeights: components["schemas"]["ModelPublished.Fact(Boolean)"];
                revision: components["schemas"]["ModelPublished.Fact(String)"];
            };
            endpoints: {
                artefact?: string;
                calledAs?: string;
                id: string;
                /** @enum {string} */
                kind: "SELF_HOSTED" | "API";
                /** @enum {string} */
                pool?: "x86-64" | "arm64" | "api";
                prices?: {
                    /** Format: date */
                    asOf: string;
                    batchDiscountPercent?: number;
                    cache?: components["schemas"]["ModelPublished.Cache"];
                    inputPerMillion: components["schemas"]["ModelPublished.Money"];
                    outputPerMillion: components["schemas"]["ModelPublished.Money"];
                    reasoningPerMillion?: components["schemas"]["ModelPublished.Money"];
                    request?: {
                        fee?: components["schemas"]["ModelPublished.Money"];
                        minimum?: components["schemas"]["ModelPublished.Money"];
                    };
                    source: string;
                    tiers?: {
                        cache?: components["schemas"]["ModelPublished.Cache"];
                        inputPerMillion: components["schemas"]["ModelPublished.Money"];
                        outputPerMillion: components["schemas"]["ModelPublished.Money"];
                        overInputTokens: number;
                        reasoningPerMillion?: components["schemas"]["ModelPublished.Money"];
                    }[];
                    validity?: {
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        to?: string;
                    };
                };
                provider: string;
                terms?: {
                    contextWindow: components["schemas"]["ModelPublished.Fact(Integer)"];
                    licence: components["schemas"]["ModelPublished.Fact(LicenceId)"];
                    outputLimit: components["schemas"]["ModelPublished.Fact(Integer)"];
                    regions: components["schemas"]["ModelPublished.Fact(List(String))"];
                    requestsPerMinute: components["schemas"]["ModelPublished.Fact(Integer)"];
                    residency: components["schemas"]["ModelPublished.Fact(List(String))"];
                    status: {
                        /** Format: date */
                        asOf?: string;
                        source?: string;
                        /** @enum {string} */
                        value?: "ALPHA" | "BETA" | "STABLE" | "DEPRECATED";
                    };
                    tokensPerMinute: components["schemas"]["ModelPublished.Fact(Long)"];
                    trainsOnInputs: components["schemas"]["ModelPublished.Fact(Boolean)"];
                };
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
            licence: components["schemas"]["ModelPublished.Fact(LicenceId)"];
            name: string;
            origin?: {
                parents: {
                    /** Format: date */
                    asOf?: string;
                    source?: string;
                    value?: {
                        model: string;
                        /** @enum {string} */
                        relation: "FINE_TUNE" | "ADAPTER" | "QUANTISED" | "MERGE" | "DISTILLED";
                    }[];
                };
                trainingData: {
                    /** Format: date */
                    asOf?: string;
                    source?: string;
                    value?: {
                        generatedBy?: string;
                        licence?: string;
                        name: string;
                    }[];
                };
            };
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
        /** @enum {string} */
        Outcome: "ALLOWED" | "ALLOWED_IF" | "FORBIDDEN" | "UNKNOWN";
        Pair: {
            first: string;
            second: string;
            /** Format: double */
            similarity: number;
        };
        /** @enum {string} */
        Part: "TUNING" | "HELD_OUT";
        Refused: {
            at: components["schemas"]["Instant"];
            cause: string;
            reason: string;
        };
        Scenario: components["schemas"]["EvaluationRequested.Scenario"];
        StandingView: {
            evaluations: components["schemas"]["Member"][];
            line: components["schemas"]["EvaluationId"];
        };
        SuiteVersion: string;
        SuiteView: {
            digest: string;
            dividedFrom?: components["schemas"]["SuiteVersion"];
            heldOutPart?: components["schemas"]["HeldOutPart"];
            name: string;
            part?: components["schemas"]["Part"];
            /** Format: int32 */
            samples: number;
            sealedAt?: components["schemas"]["Instant"];
            selfHostedOnly: boolean;
            splits: {
                [key: string]: number;
            };
            suite: components["schemas"]["SuiteVersion"];
            unsealedAt?: components["schemas"]["Instant"];
        };
        TagProfile: {
            most: {
                [key: string]: number;
            };
            /** Format: int32 */
            values: number;
            /** Format: int32 */
            without: number;
        };
        TrialCounts: {
            completed: number;
            expected: number;
            failures: {
                [key: string]: number;
            };
            reused?: number;
        };
        VerdictView: {
            findings: components["schemas"]["Finding"][];
            notice: string;
            outcome: components["schemas"]["Outcome"];
        };
        /** @enum {string} */
        Verified: "TEXT" | "INDEX" | "KNOWLEDGE";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
