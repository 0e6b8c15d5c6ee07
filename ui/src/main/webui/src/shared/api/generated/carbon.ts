export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedCost: {
            /** Format: int64 */
            approved: number;
            each: components["schemas"]["AmountMoney"];
        };
        AmountCarbon: {
            assumptions: string[];
            /** @enum {string} */
            basis: "MEASURED" | "PRICED" | "MODELLED";
            high: components["schemas"]["Carbon"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["Carbon"];
            method: string;
            mid: components["schemas"]["Carbon"];
        } | {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        AmountEnergy: {
            assumptions: string[];
            /** @enum {string} */
            basis: "MEASURED" | "PRICED" | "MODELLED";
            high: components["schemas"]["Energy"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["Energy"];
            method: string;
            mid: components["schemas"]["Energy"];
        } | {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        AmountMoney: {
            assumptions: string[];
            /** @enum {string} */
            basis: "MEASURED" | "PRICED" | "MODELLED";
            high: components["schemas"]["Money"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["Money"];
            method: string;
            mid: components["schemas"]["Money"];
        } | {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        AmountPrimaryEnergy: {
            assumptions: string[];
            /** @enum {string} */
            basis: "MEASURED" | "PRICED" | "MODELLED";
            high: components["schemas"]["PrimaryEnergy"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["PrimaryEnergy"];
            method: string;
            mid: components["schemas"]["PrimaryEnergy"];
        } | {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        AmountWater: {
            assumptions: string[];
            /** @enum {string} */
            basis: "MEASURED" | "PRICED" | "MODELLED";
            high: components["schemas"]["Water"];
            /** @constant */
            kind: "known";
            low: components["schemas"]["Water"];
            method: string;
            mid: components["schemas"]["Water"];
        } | {
            /** @constant */
            kind: "unknown";
            reason: string;
        };
        /** @enum {string} */
        Answer: "CONFIRMED" | "NOT_CONFIRMED" | "CANNOT_TELL";
        BilledMonth: {
            /** Format: int32 */
            accounts: number;
            month: components["schemas"]["YearMonth"];
            /** Format: int32 */
            rows: number;
            version: string;
        };
        BreakEvenView: {
            api: components["schemas"]["RunId"];
            curve: components["schemas"]["CurvePoint"][];
            high?: components["schemas"]["CrossingView"];
            hosted: components["schemas"]["RunId"];
            low?: components["schemas"]["CrossingView"];
            mid?: components["schemas"]["CrossingView"];
            reason?: string;
        };
        /** @enum {string} */
        By: "MODEL" | "SUITE" | "REGION" | "POOL" | "METHOD" | "MONTH";
        CandidateCost: {
            bills: components["schemas"]["MonthlyBill"][];
            candidate: string;
            hosting?: components["schemas"]["HostingView"];
            /** Format: int64 */
            inputTokens?: number;
            /** Format: int64 */
            outputTokens?: number;
            payment: components["schemas"]["Payment"];
            perThousandSamples: components["schemas"]["AmountMoney"];
            reason?: string;
            run: components["schemas"]["RunId"];
        };
        Carbon: {
            /** Format: double */
            grams: number;
        };
        CarbonRange: {
            high: components["schemas"]["Carbon"];
            low: components["schemas"]["Carbon"];
            mid: components["schemas"]["Carbon"];
        };
        ClaimVerdict: {
            answer: components["schemas"]["Answer"];
            quantity: components["schemas"]["Quantity"];
            ratio?: components["schemas"]["Interval"];
            reasons: string[];
            /** Format: double */
            reduction: number;
            source: string;
            words: string;
        };
        Comparison: {
            equality?: components["schemas"]["OutputEquality"];
            promised: components["schemas"]["Side"];
            ratios: components["schemas"]["Ratio"][];
            reference: components["schemas"]["Side"];
            sameWork: boolean;
            throughput?: components["schemas"]["Interval"];
            verdicts: components["schemas"]["ClaimVerdict"][];
        };
        Context: {
            equivalents: components["schemas"]["Equivalent"][];
            figures: components["schemas"]["ContextFigure"][];
        };
        ContextFigure: {
            source: string;
            unit: string;
            value: number;
            what: string;
            /** Format: int32 */
            year: number;
        };
        CostLine: {
            amount: components["schemas"]["Money"];
            words: string;
        };
        CostPlan: {
            breakEvens: components["schemas"]["BreakEvenView"][];
            candidates: components["schemas"]["CandidateCost"][];
            monthlyGrowthPercent: number;
            option: components["schemas"]["PurchaseOption"];
            peakFactor: number;
            /** Format: int64 */
            requestsPerDay: number;
        };
        CrossingView: {
            firstPerDay?: number;
            lastingPerDay?: number;
            never?: string;
        };
        CurvePoint: {
            api: components["schemas"]["Money"];
            hostingHigh: components["schemas"]["Money"];
            hostingLow: components["schemas"]["Money"];
            hostingMid: components["schemas"]["Money"];
            requestsPerDay: number;
        };
        Deferral: {
            deadline: components["schemas"]["Instant"];
            length: components["schemas"]["Duration"];
            regions: string[];
        };
        /**
         * Format: duration
         * @example P1D
         */
        Duration: string;
        Energy: {
            /** Format: double */
            wattHours: number;
        };
        EnergyRange: {
            high: components["schemas"]["Energy"];
            low: components["schemas"]["Energy"];
            mid: components["schemas"]["Energy"];
        };
        Equivalent: {
            gramsPerUnit: number;
            source: string;
            unit: string;
            what: string;
        };
        EvaluationFootprints: {
            flips: components["schemas"]["OrderFlip"][];
            rows: components["schemas"]["Row"][];
            unit: components["schemas"]["FunctionalUnit"];
            withEmbodied: boolean;
        };
        EvaluationImpacts: {
            rows: components["schemas"]["ImpactRow"][];
        };
        Figure: {
            interval: components["schemas"]["Interval"];
            method: string;
            quantity: components["schemas"]["Quantity"];
            restsOnProxy: boolean;
            unit: string;
        };
        FootprintReport: {
            by: components["schemas"]["By"];
            from: components["schemas"]["LocalDate"];
            methods: components["schemas"]["MethodCount"][];
            notes: string[];
            rows: components["schemas"]["ReportRow"][];
            to: components["schemas"]["LocalDate"];
            total: components["schemas"]["ReportRow"];
            withEmbodied: boolean;
        };
        /** @enum {string} */
        FunctionalUnit: "THOUSAND_SAMPLES" | "MILLION_TOKENS" | "ACCEPTED_ANSWER";
        GapView: {
            billed: components["schemas"]["Carbon"];
            explanation: string;
            modelled: components["schemas"]["Carbon"];
            what: string;
        };
        HostingView: {
            instanceType: string;
            notes: string[];
            objective: string;
            options: components["schemas"]["OptionView"][];
            region: string;
            samplesPerHour: components["schemas"]["Rate"];
            sensitivity: components["schemas"]["SensitivityPoint"][];
        };
        ImpactRow: {
            candidate: string;
            primaryEnergy: components["schemas"]["AmountPrimaryEnergy"];
            run: components["schemas"]["RunId"];
            /** Format: int32 */
            trials: number;
            water: components["schemas"]["AmountWater"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Interval: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            mid: number;
        };
        LatencyQuantile: {
            high?: components["schemas"]["Duration"];
            low?: components["schemas"]["Duration"];
            /** Format: int32 */
            n: number;
            /** Format: double */
            share: number;
            value: components["schemas"]["Duration"];
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MethodCount: {
            method: string;
            /** Format: int32 */
            runs: number;
        };
        Money: {
            amount: number;
            currency: string;
        };
        MonthlyBill: {
            amount: components["schemas"]["Money"];
            explanation: string;
            /** Format: int32 */
            month: number;
            requests: number;
        };
        MonthView: {
            idle: components["schemas"]["Duration"];
            perMillionTokens?: components["schemas"]["Money"];
            perThousandSamples: components["schemas"]["Money"];
            /** Format: int32 */
            replicas: number;
            total: components["schemas"]["Money"];
            /** Format: double */
            utilisation: number;
        };
        OptionView: {
            month?: components["schemas"]["MonthView"];
            option: components["schemas"]["PurchaseOption"];
            perHour?: components["schemas"]["Money"];
            source?: string;
        };
        OrderFlip: {
            lessInAll: components["schemas"]["RunId"];
            lessInUse: components["schemas"]["RunId"];
        };
        OutputEquality: {
            /** Format: int32 */
            compared: number;
            /** Format: int32 */
            identical: number;
            share: components["schemas"]["Interval"];
        };
        /** @enum {string} */
        Payment: "BY_TOKEN" | "BY_MACHINE";
        PrimaryEnergy: {
            megajoules: number;
        };
        /** @enum {string} */
        PurchaseOption: "ON_DEMAND" | "SPOT" | "RESERVED_ONE_YEAR" | "RESERVED_THREE_YEARS";
        /** @enum {string} */
        Quantity: "COST" | "ENERGY" | "CARBON";
        Rate: {
            high: number;
            low: number;
            mid: number;
        };
        Ratio: {
            obstacles: string[];
            quantity: components["schemas"]["Quantity"];
            ratio?: components["schemas"]["Interval"];
        };
        ReconciliationView: {
            embodied: components["schemas"]["CarbonRange"];
            gaps: components["schemas"]["GapView"][];
            month: components["schemas"]["YearMonth"];
            operational: components["schemas"]["CarbonRange"];
            region: string;
            remarks: string[];
            /** Format: int32 */
            runs: number;
        };
        ReportRow: {
            cost: components["schemas"]["Money"][];
            embodied: components["schemas"]["CarbonRange"];
            energy: components["schemas"]["EnergyRange"];
            key: string;
            marketBased: components["schemas"]["CarbonRange"];
            operational: components["schemas"]["CarbonRange"];
            /** Format: int32 */
            runs: number;
            total: components["schemas"]["CarbonRange"];
            /** Format: int64 */
            trials: number;
            /** Format: int32 */
            withoutCarbon: number;
            /** Format: int32 */
            withoutCost: number;
            /** Format: int32 */
            withoutEnergy: number;
            /** Format: int32 */
            withoutMarketBased: number;
        };
        Row: {
            candidate: string;
            cause?: string;
            /** Format: int64 */
            counted: number;
            embodied: components["schemas"]["AmountCarbon"];
            energy: components["schemas"]["AmountEnergy"];
            marketBased: components["schemas"]["AmountCarbon"];
            operational: components["schemas"]["AmountCarbon"];
            restsOnProxy: boolean;
            /** Format: int32 */
            revision: number;
            run: components["schemas"]["RunId"];
            sci: components["schemas"]["AmountCarbon"];
            /** Format: int32 */
            trials: number;
        };
        RunCost: {
            lines: components["schemas"]["CostLine"][];
            perThousandSamples: components["schemas"]["AmountMoney"];
            /** Format: int32 */
            reused?: number;
            /** Format: int32 */
            revision: number;
            run: components["schemas"]["RunId"];
            total: components["schemas"]["AmountMoney"];
            /** Format: int32 */
            trials: number;
        };
        RunId: string;
        SensitivityPoint: {
            perThousandSamples: components["schemas"]["Money"];
            /** Format: double */
            utilisation: number;
        };
        Side: {
            candidate: string;
            figures: components["schemas"]["Figure"][];
            latencies: components["schemas"]["LatencyQuantile"][];
            machines: string[];
            pool: string;
            run: components["schemas"]["RunId"];
            samplesPerSecond?: components["schemas"]["Interval"];
            /** Format: int32 */
            trials: number;
        };
        TableView: {
            columns: string[];
            givenAt?: components["schemas"]["Instant"];
            holds: string;
            name: string;
            /** Format: int32 */
            rows: number;
            source?: string;
        };
        Water: {
            litres: number;
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
        WindowView: {
            chosen?: components["schemas"]["WindowChosen"];
            deferral: components["schemas"]["Deferral"];
            home: string;
            /** Format: int32 */
            runs: number;
            saved?: components["schemas"]["CarbonRange"];
        };
        YearMonth: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
