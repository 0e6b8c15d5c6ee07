export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** BatchBegun */
        BatchBegun: {
            batch: string;
            /** Format: date-time */
            begunAt: string;
            evaluation: string;
            run: string;
            tenant: string;
            /** @constant */
            type: "BatchBegun";
        };
        /** CommandAccepted */
        CommandAccepted: {
            /** Format: date-time */
            at: string;
            command: string;
            evaluation?: string;
            model?: string;
            tenant: string;
            /** @constant */
            type: "CommandAccepted";
        };
        /** CommandRefused */
        CommandRefused: {
            /** Format: date-time */
            at: string;
            command: string;
            detail?: string;
            faults: {
                field?: string;
                message: string;
            }[];
            problem: string;
            status: number;
            tenant: string;
            title: string;
            /** @constant */
            type: "CommandRefused";
        };
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
            calls?: {
                budget?: components["schemas"]["EvaluationRequested.Money"];
                selfHostedOnly: boolean;
            };
            candidates: {
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
            }[];
            deferral?: {
                /** Format: date-time */
                deadline: string;
                /** Format: duration */
                length: string;
                regions: string[];
            };
            evaluation: string;
            heldOut?: boolean;
            heldOutPart?: {
                samples: number;
                suite: string;
            };
            metrics: string[];
            preferences?: {
                constraints?: {
                    maxCarbon?: {
                        grams: number;
                    };
                    maxCost?: components["schemas"]["EvaluationRequested.Money"];
                    /** Format: duration */
                    maxP95?: string;
                    minQuality?: number;
                };
                margins: {
                    [key: string]: number;
                };
                weighting?: {
                    /** @enum {string} */
                    method: "SUM" | "TOPSIS";
                    weights: {
                        [key: string]: number;
                    };
                };
            };
            repetitions: number;
            /** Format: date-time */
            requestedAt: string;
            samples: number;
            scenario: components["schemas"]["EvaluationRequested.Scenario"];
            seed: number;
            suite: string;
            suiteDigest: string;
            tenant: string;
            /** @constant */
            type: "EvaluationRequested";
            use?: {
                annualRevenue?: components["schemas"]["EvaluationRequested.Money"];
                commercial: boolean;
                competing?: boolean;
                distributesWeights: boolean;
                fields?: string[];
                fineTunes: boolean;
                hostsForOthers: boolean;
                madeAvailable: boolean;
                monthlyUsers?: number;
                production: boolean;
                regions?: string[];
                trainsOnOutputs: boolean;
            };
        };
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
        /** LeadLost */
        LeadLost: {
            /** Format: date-time */
            at: string;
            cause?: string;
            evaluation: string;
            line: string;
            pBest: number;
            revision: number;
            tenant: string;
            /** @constant */
            type: "LeadLost";
            winner: string;
        };
        /** LicencePublished */
        LicencePublished: {
            licence: {
                /** Format: date */
                asOf: string;
                /** @enum {string} */
                commercial: "YES" | "CONDITIONAL" | "NO" | "UNKNOWN";
                conditions: string[];
                deprecated?: boolean;
                fsfLibre?: boolean;
                id: string;
                link: string;
                name: string;
                osiApproved?: boolean;
                source: string;
                terms?: ({
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "nonCommercial";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "researchOnly";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "nonProduction";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "maxMonthlyUsers";
                    users: number;
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    revenue: components["schemas"]["LicencePublished.Money"];
                    /** @constant */
                    type: "maxAnnualRevenue";
                } | {
                    aboveAnnualRevenue: components["schemas"]["LicencePublished.Money"];
                    clause: components["schemas"]["LicencePublished.Clause"];
                    percent: number;
                    /** @constant */
                    type: "royalty";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    field: string;
                    /** @constant */
                    type: "useRestriction";
                    unless?: string;
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    multimodalOnly: boolean;
                    regions: string[];
                    /** @constant */
                    type: "regionExclusion";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "notice";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "attribution";
                    words: string;
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    prefix: string;
                    /** @constant */
                    type: "naming";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "shareAlike";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "noDerivatives";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @enum {string} */
                    of: "OTHER_MODELS" | "COMPETING_MODELS";
                    /** @constant */
                    type: "noTrainingOnOutputs";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    policy?: string;
                    /** @constant */
                    type: "acceptableUse";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "passOn";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "noHosting";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "noDistribution";
                } | {
                    clause: components["schemas"]["LicencePublished.Clause"];
                    /** @constant */
                    type: "other";
                    words: string;
                })[];
                verified: components["schemas"]["LicencePublished.Verified"];
            };
            revision?: number;
            tenant: string;
            /** @constant */
            type: "LicencePublished";
        };
        "LicencePublished.Clause": {
            place: string;
            verified: components["schemas"]["LicencePublished.Verified"];
        };
        "LicencePublished.Money": {
            amount: number;
            currency: string;
        };
        /** @enum {string} */
        "LicencePublished.Verified": "TEXT" | "INDEX" | "KNOWLEDGE";
        /** ModelPublished */
        ModelPublished: {
            model: {
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
            };
            revision?: number;
            tenant: string;
            /** @constant */
            type: "ModelPublished";
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
        /** ModelWithdrawn */
        ModelWithdrawn: {
            model: string;
            revision?: number;
            tenant: string;
            /** @constant */
            type: "ModelWithdrawn";
        };
        /** PublishModel */
        PublishModel: {
            card: Record<string, never>;
            command: string;
            model: string;
            tenant: string;
            /** @constant */
            type: "PublishModel";
        };
        /** RankingUpdated */
        RankingUpdated: {
            change?: {
                added: string[];
                metrics: string[];
                previous: number;
            };
            deciding?: string;
            decision?: {
                constraints: {
                    maxCarbon?: components["schemas"]["RankingUpdated.Carbon"];
                    maxCost?: components["schemas"]["RankingUpdated.Money"];
                    /** Format: duration */
                    maxP95?: string;
                    minQuality?: number;
                };
                flip?: {
                    candidate: string;
                    moved: number;
                    run: string;
                    weights: components["schemas"]["RankingUpdated.Map(Goal,Double)"];
                };
                method: string;
                rows: {
                    breaches: {
                        certain: boolean;
                        constraint: string;
                        words: string;
                    }[];
                    candidate: string;
                    excluded: boolean;
                    licence?: components["schemas"]["RankingUpdated.LicenceVerdict"];
                    run: string;
                    score?: {
                        high: number;
                        low: number;
                        pBest: number;
                        value: number;
                    };
                    unknown: components["schemas"]["RankingUpdated.Goal"][];
                }[];
                weighting?: {
                    /** @enum {string} */
                    method: "SUM" | "TOPSIS";
                    weights: components["schemas"]["RankingUpdated.Map(Goal,Double)"];
                };
            };
            evaluation: string;
            pairs?: {
                ahead: number[][];
                corrected: number[][];
                runs: string[];
            };
            revision: number;
            rows: {
                candidate: string;
                engine: string;
                failure?: string;
                footprint?: {
                    cause?: string;
                    perThousandSamples: components["schemas"]["RankingUpdated.Figures"];
                    reused?: {
                        figures: components["schemas"]["RankingUpdated.Figures"];
                        trials: number;
                    };
                    revision?: number;
                    run: components["schemas"]["RankingUpdated.Figures"];
                    trials: number;
                };
                front?: {
                    member: boolean;
                    probability: number;
                    unknown: components["schemas"]["RankingUpdated.Goal"][];
                };
                guard?: {
                    added?: components["schemas"]["RankingUpdated.Latency"];
                    attacks?: components["schemas"]["RankingUpdated.Share"];
                    others?: components["schemas"]["RankingUpdated.Share"];
                    unguarded?: {
                        cost?: {
                            amount: number;
                            currency: string;
                        };
                        /** Format: duration */
                        latency?: string;
                        run: string;
                        utility?: {
                            difference: number;
                            high: number;
                            level: number;
                            low: number;
                            metric: string;
                            n: number;
                            pValue: number;
                            test: string;
                        };
                    };
                    verdicts: {
                        [key: string]: number;
                    };
                    version: string;
                };
                heldOut?: {
                    allowed: number;
                    best: string;
                    improved: boolean;
                    look: number;
                    overfit?: {
                        /** @enum {string} */
                        alarm: "NONE" | "RAISED" | "EXHAUSTED";
                        gap?: {
                            heldOut: number;
                            high: number;
                            interval: string;
                            level: number;
                            low: number;
                            tuning: number;
                            value: number;
                        };
                    };
                    quality: components["schemas"]["RankingUpdated.Scored"];
                    suite: string;
                };
                latency?: components["schemas"]["RankingUpdated.Latency"];
                licence?: components["schemas"]["RankingUpdated.LicenceVerdict"];
                prompt?: string;
                quality: (components["schemas"]["RankingUpdated.Scored"] | {
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
                versusBest?: {
                    baseline: string;
                    candidate: string;
                    corrected: number;
                    correlation?: number;
                    difference: number;
                    effectSize?: number;
                    falseDiscovery?: number;
                    high: number;
                    level: number;
                    low: number;
                    n: number;
                    pValue: number;
                    test: string;
                    verdict: {
                        /** @enum {string} */
                        kind: "BETTER" | "WORSE" | "EQUIVALENT" | "NO_WORSE" | "NOT_ENOUGH_DATA";
                        margin: number;
                        moreSamples?: number;
                        words: string;
                    };
                };
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
            marketBased?: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
            operational: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
            total: components["schemas"]["RankingUpdated.Known(Carbon)"] | components["schemas"]["RankingUpdated.Unknown(Carbon)"];
        };
        /** @enum {string} */
        "RankingUpdated.Goal": "QUALITY" | "COST" | "LATENCY" | "CARBON";
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
        "RankingUpdated.Latency": {
            earlier?: boolean;
            /** Format: duration */
            firstTokenP50?: string;
            n: number;
            /** Format: duration */
            p50: string;
            /** Format: duration */
            p95: string;
            /** Format: duration */
            p95High?: string;
            /** Format: duration */
            p95Low?: string;
        };
        "RankingUpdated.LicenceVerdict": {
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
        "RankingUpdated.Map(Goal,Double)": {
            [key: string]: number;
        };
        "RankingUpdated.Money": {
            amount: number;
            currency: string;
        };
        "RankingUpdated.Scored": {
            expected: number;
            high: number;
            higherIsBetter: boolean;
            interval: string;
            /** @constant */
            kind: "scored";
            level: number;
            low: number;
            metric: string;
            missing?: {
                best?: number;
                expected: number;
                trials: number;
                worst?: number;
            };
            n: number;
            noise?: {
                floor: number;
                repetition: number;
                residual: number;
                sample: number;
            };
            sampleMean: number;
            scale: number;
            signature: string;
            unseen?: number;
            value: number;
        };
        "RankingUpdated.Share": {
            high: number;
            level: number;
            low: number;
            method: string;
            n: number;
            refused: number;
            value: number;
        };
        "RankingUpdated.TrialCounts": {
            completed: number;
            expected: number;
            failures: {
                [key: string]: number;
            };
            reused?: number;
        };
        "RankingUpdated.Unknown(Carbon)": {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        /** RequestEvaluation */
        RequestEvaluation: {
            command: string;
            evaluation: Record<string, never>;
            tenant: string;
            /** @constant */
            type: "RequestEvaluation";
        };
        /** ReviewRecorded */
        ReviewRecorded: {
            correction?: string;
            evaluation: string;
            /** @enum {string} */
            judgement: "APPROVED" | "CORRECTED" | "REJECTED";
            /** Format: date-time */
            reviewedAt: string;
            reviewer: string;
            score?: number;
            /** Format: duration */
            taken?: string;
            tenant: string;
            trial: {
                repetition: number;
                run: string;
                sample: string;
            };
            /** @constant */
            type: "ReviewRecorded";
        };
        /** RunFootprintEstimated */
        RunFootprintEstimated: {
            evaluation: string;
            footprint: {
                cause?: string;
                perThousandSamples: components["schemas"]["RunFootprintEstimated.Figures"];
                reused?: {
                    figures: components["schemas"]["RunFootprintEstimated.Figures"];
                    trials: number;
                };
                revision?: number;
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
            marketBased?: components["schemas"]["RunFootprintEstimated.Known(Carbon)"] | components["schemas"]["RunFootprintEstimated.Unknown(Carbon)"];
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
                missing?: {
                    best?: number;
                    expected: number;
                    trials: number;
                    worst?: number;
                };
                n: number;
                noise?: {
                    floor: number;
                    repetition: number;
                    residual: number;
                    sample: number;
                };
                sampleMean: number;
                scale: number;
                signature: string;
                unseen?: number;
                value: number;
            } | {
                /** @constant */
                kind: "unscored";
                metric: string;
                reason: string;
                signature: string;
            })[];
            reusable?: {
                makers?: {
                    adapterSha256?: string;
                    dtype?: string;
                    engine: string;
                    engineVersion?: string;
                    fingerprint?: string;
                    model?: string;
                    templateSha256?: string;
                }[];
                without?: {
                    repetition: number;
                    sample: string;
                }[];
            };
            round?: number;
            run: string;
            tenant: string;
            trials: {
                completed: number;
                expected: number;
                failures: {
                    [key: string]: number;
                };
                reused?: number;
            };
            /** @constant */
            type: "RunScored";
        };
        /** SamplePublished */
        SamplePublished: {
            choices?: string[];
            cluster?: string;
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
            weight?: number;
        };
        /** SuitePublished */
        SuitePublished: {
            digest: string;
            heldOutPart?: {
                samples: number;
                suite: string;
            };
            name: string;
            samples: number;
            selfHostedOnly?: boolean;
            splits: {
                [key: string]: number;
            };
            suite: string;
            tenant: string;
            /** @constant */
            type: "SuitePublished";
            unsealed?: boolean;
        };
        /** TrialCompleted */
        TrialCompleted: {
            call?: {
                attempts: number;
                /** @enum {string} */
                ending?: "DONE" | "TOKEN_LIMIT" | "OTHER";
                fingerprint?: string;
                model?: string;
                repeated: boolean;
                tokens?: {
                    alternatives: {
                        logarithm: number;
                        token: string;
                    }[];
                    logarithm: number;
                    token: string;
                }[];
                wasted?: components["schemas"]["TrialCompleted.Usage"];
            };
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
                adapterSha256?: string;
                batchInvariant?: boolean;
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
                rendering?: {
                    promptSha256: string;
                    /** @constant */
                    specialTokens: "TEXT";
                    templateSha256?: string;
                };
            };
            guarding?: {
                objections: {
                    /** @enum {string} */
                    action: "refuse" | "repair" | "flag";
                    kind: string;
                    rail: number;
                    /** @enum {string} */
                    stage: "INPUT" | "OUTPUT";
                }[];
                /** Format: duration */
                took: string;
                /** @enum {string} */
                verdict: "PASSED" | "FLAGGED" | "REPAIRED" | "REFUSED_INPUT" | "REFUSED_OUTPUT";
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
                /** Format: duration */
                waited?: string;
            };
            trial: {
                repetition: number;
                run: string;
                sample: string;
            };
            /** @constant */
            type: "TrialCompleted";
            usage?: components["schemas"]["TrialCompleted.Usage"];
        };
        "TrialCompleted.Usage": {
            cacheReadTokens?: number;
            cacheWriteTokens?: number;
            inputTokens: number;
            outputTokens: number;
            reasoningTokens?: number;
        };
        /** TrialFailed */
        TrialFailed: {
            call?: {
                attempts: number;
                /** @enum {string} */
                ending?: "DONE" | "TOKEN_LIMIT" | "OTHER";
                fingerprint?: string;
                model?: string;
                repeated: boolean;
                tokens?: {
                    alternatives: {
                        logarithm: number;
                        token: string;
                    }[];
                    logarithm: number;
                    token: string;
                }[];
                wasted?: {
                    cacheReadTokens?: number;
                    cacheWriteTokens?: number;
                    inputTokens: number;
                    outputTokens: number;
                    reasoningTokens?: number;
                };
            };
            /** @enum {string} */
            category: "MODEL_UNUSABLE" | "INPUT_TOO_LONG" | "UNSUPPORTED" | "NOT_RECORDED" | "TIMED_OUT" | "CRASHED" | "CANCELLED" | "RATE_LIMITED" | "PROVIDER_ERROR" | "UNREACHABLE" | "NOT_AUTHORISED" | "NOT_ALLOWED" | "REFUSED" | "EMPTY" | "MALFORMED_ANSWER" | "BUDGET_EXHAUSTED";
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
        /** TrialReused */
        TrialReused: {
            earlier: components["schemas"]["TrialReused.TrialId"];
            earlierEvaluation: string;
            evaluation: string;
            /** Format: date-time */
            reusedAt: string;
            tenant: string;
            trial: components["schemas"]["TrialReused.TrialId"];
            /** @constant */
            type: "TrialReused";
        };
        "TrialReused.TrialId": {
            repetition: number;
            run: string;
            sample: string;
        };
        /** TrialsRequested */
        TrialsRequested: {
            batch: string;
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
                body?: components["schemas"]["TrialsRequested.Map(String,Object)"];
                generation: components["schemas"]["TrialsRequested.GenerationSettings"];
                headers?: components["schemas"]["TrialsRequested.Map(String,String)"];
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
                fields?: components["schemas"]["TrialsRequested.Map(String,Object)"];
                generation: components["schemas"]["TrialsRequested.GenerationSettings"];
                key?: string;
                model: string;
                region: string;
                /** @constant */
                type: "bedrock";
            };
            evaluation: string;
            guardrails?: {
                digest: string;
                input: (components["schemas"]["TrialsRequested.Topics"] | components["schemas"]["TrialsRequested.Regex"] | components["schemas"]["TrialsRequested.Length"] | components["schemas"]["TrialsRequested.Language"] | components["schemas"]["TrialsRequested.Schema"] | components["schemas"]["TrialsRequested.Grounded"] | components["schemas"]["TrialsRequested.PersonalData"])[];
                output: (components["schemas"]["TrialsRequested.Topics"] | components["schemas"]["TrialsRequested.Regex"] | components["schemas"]["TrialsRequested.Length"] | components["schemas"]["TrialsRequested.Language"] | components["schemas"]["TrialsRequested.Schema"] | components["schemas"]["TrialsRequested.Grounded"] | components["schemas"]["TrialsRequested.PersonalData"])[];
                refusal: string;
            };
            prompt?: {
                digest: string;
                examples: {
                    completion: string;
                    fields: components["schemas"]["TrialsRequested.Map(String,String)"];
                }[];
                /** @enum {string} */
                form: "text" | "chat";
                name: string;
                separator: string;
                system?: string;
                template: string;
            };
            run: string;
            selfHostedOnly?: boolean;
            spending?: {
                limit: components["schemas"]["TrialsRequested.Money"];
                prices: {
                    [key: string]: components["schemas"]["TrialsRequested.TokenPrices"];
                };
                /** Format: date-time */
                since: string;
            };
            tenant: string;
            trials: {
                earlier?: {
                    evaluation: string;
                    maker?: {
                        adapterSha256?: string;
                        dtype?: string;
                        engine: string;
                        engineVersion?: string;
                        fingerprint?: string;
                        model?: string;
                        templateSha256?: string;
                    };
                    trial: {
                        repetition: number;
                        run: string;
                        sample: string;
                    };
                };
                fields?: components["schemas"]["TrialsRequested.Map(String,String)"];
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
                        cacheReadTokens?: number;
                        cacheWriteTokens?: number;
                        inputTokens: number;
                        outputTokens: number;
                        reasoningTokens?: number;
                    };
                } | {
                    /** @constant */
                    type: "notRecorded";
                };
            }[];
            /** @constant */
            type: "TrialsRequested";
        };
        /** @enum {string} */
        "TrialsRequested.Action": "refuse" | "repair" | "flag";
        "TrialsRequested.Cache": {
            hourWritePerMillion?: components["schemas"]["TrialsRequested.Money"];
            readPerMillion?: components["schemas"]["TrialsRequested.Money"];
            writePerMillion?: components["schemas"]["TrialsRequested.Money"];
        };
        "TrialsRequested.Chat": {
            messages: {
                content: string;
                role: string;
            }[];
            /** @constant */
            type: "chat";
        };
        "TrialsRequested.GenerationSettings": {
            logprobs?: number;
            maxNewTokens?: number;
            seed?: number;
            stop?: string[];
            temperature?: number;
            topP?: number;
        };
        "TrialsRequested.Grounded": {
            action: components["schemas"]["TrialsRequested.Action"];
            least: number;
            /** @constant */
            type: "grounded";
        };
        "TrialsRequested.Language": {
            action: components["schemas"]["TrialsRequested.Action"];
            allow: string[];
            /** @constant */
            type: "language";
        };
        "TrialsRequested.Length": {
            action: components["schemas"]["TrialsRequested.Action"];
            least?: number;
            most?: number;
            /** @constant */
            type: "length";
        };
        "TrialsRequested.Map(String,Object)": Record<string, never>;
        "TrialsRequested.Map(String,String)": {
            [key: string]: string;
        };
        "TrialsRequested.Money": {
            amount: number;
            currency: string;
        };
        "TrialsRequested.PersonalData": {
            action: components["schemas"]["TrialsRequested.Action"];
            kinds: ("email" | "phone" | "card" | "iban" | "ip")[];
            /** @constant */
            type: "pii";
        };
        "TrialsRequested.Regex": {
            action: components["schemas"]["TrialsRequested.Action"];
            pattern: string;
            required: boolean;
            /** @constant */
            type: "regex";
        };
        "TrialsRequested.Schema": {
            action: components["schemas"]["TrialsRequested.Action"];
            schema: components["schemas"]["TrialsRequested.Map(String,Object)"];
            /** @constant */
            type: "jsonSchema";
        };
        "TrialsRequested.Text": {
            text: string;
            /** @constant */
            type: "text";
        };
        "TrialsRequested.TokenPrices": {
            /** Format: date */
            asOf: string;
            batchDiscountPercent?: number;
            cache?: components["schemas"]["TrialsRequested.Cache"];
            inputPerMillion: components["schemas"]["TrialsRequested.Money"];
            outputPerMillion: components["schemas"]["TrialsRequested.Money"];
            reasoningPerMillion?: components["schemas"]["TrialsRequested.Money"];
            request?: {
                fee?: components["schemas"]["TrialsRequested.Money"];
                minimum?: components["schemas"]["TrialsRequested.Money"];
            };
            source: string;
            tiers?: {
                cache?: components["schemas"]["TrialsRequested.Cache"];
                inputPerMillion: components["schemas"]["TrialsRequested.Money"];
                outputPerMillion: components["schemas"]["TrialsRequested.Money"];
                overInputTokens: number;
                reasoningPerMillion?: components["schemas"]["TrialsRequested.Money"];
            }[];
            validity?: {
                /** Format: date */
                from?: string;
                /** Format: date */
                to?: string;
            };
        };
        "TrialsRequested.Topics": {
            action: components["schemas"]["TrialsRequested.Action"];
            allow: string[];
            deny: string[];
            encoder?: string;
            threshold: number;
            /** @constant */
            type: "topics";
        };
        /** WindowChosen */
        WindowChosen: {
            atOnce?: components["schemas"]["WindowChosen.GridIntensity"];
            evaluation: string;
            mean?: components["schemas"]["WindowChosen.GridIntensity"];
            region: string;
            revision: number;
            /** Format: date-time */
            start: string;
            tenant: string;
            /** @constant */
            type: "WindowChosen";
            words: string;
        };
        "WindowChosen.GridIntensity": {
            gramsPerKilowattHour: number;
        };
        /** WinnerChanged */
        WinnerChanged: {
            /** Format: date-time */
            at: string;
            cause?: string;
            evaluation: string;
            line: string;
            pBest: number;
            previous: string;
            revision: number;
            tenant: string;
            /** @constant */
            type: "WinnerChanged";
            winner: string;
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
