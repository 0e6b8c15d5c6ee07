package dev.aloi.scoring.metric.text;

/**
 * How often each n-gram stands in the references, at most in any one of them. A token is a node, and an n-gram a node below
 * the node of all but its last token, so that no two n-grams can be taken for each other.
 */
public final class Ngrams {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Up to so many places for each token, pairs of tokens have a place of their own and are found without a search. */
    private static final int PLACES_PER_TOKEN = 64;

    private final int maxOrder;
    private final int different;
    private final int[] pairs;
    private final long[] keys;
    private final int[] nodes;
    private final int[] limits;
    private int size;

    private Ngrams(Lexicon lexicon, int maxOrder) {
        this.maxOrder = maxOrder;
        this.different = lexicon.size();
        this.size = different;
        int tokens = 0;
        for (int[] text : lexicon.numbersOfReferences()) {
            tokens += text.length;
        }
        boolean paired = maxOrder > 1 && different <= PLACES_PER_TOKEN;
        this.pairs = new int[paired ? different * different : 0];
        int searched = tokens * (maxOrder - (paired ? 2 : 1));
        this.keys = new long[searched <= 0 ? 1 : Integer.highestOneBit(Math.max(4, searched)) * 4];
        this.nodes = new int[keys.length];
        this.limits = new int[size + tokens * (maxOrder - 1)];
        for (int[] text : lexicon.numbersOfReferences()) {
            add(text, lexicon.numbersOfReferences().size() == 1 ? limits : new int[limits.length]);
        }
    }

    /** Of the references of a lexicon, of all orders from one to {@code maxOrder}. */
    public static Ngrams of(Lexicon lexicon, int maxOrder) {
        return new Ngrams(lexicon, maxOrder);
    }

    public static int total(int tokens, int order) {
        return Math.max(0, tokens - order + 1);
    }

    /** N-grams of the completion that the references have too, each at most as often as they have it, by order. */
    public int[] matches(int[] completion) {
        int[] matches = new int[maxOrder];
        int[] seen = new int[size];
        for (int start = 0; start < completion.length; start++) {
            int node = completion[start];
            for (int order = 0; node != Lexicon.UNKNOWN; order++) {
                if (++seen[node] <= limits[node]) {
                    matches[order]++;
                }
                int next = start + order + 1;
                if (order + 1 == maxOrder || next == completion.length || completion[next] == Lexicon.UNKNOWN) {
                    break;
                }
                node = isPair(node)
                        ? pairs[node * different + completion[next]] - 1
                        : nodes[slot(node, completion[next])] - 1;
            }
        }
        return matches;
    }

    /** @param counts of this text; where it is the only one they are the limits themselves */
    private void add(int[] text, int[] counts) {
        for (int start = 0; start < text.length; start++) {
            int node = text[start];
            count(node, counts);
            int end = Math.min(text.length, start + maxOrder);
            for (int next = start + 1; next < end; next++) {
                node = child(node, text[next]);
                count(node, counts);
            }
        }
    }

    private void count(int node, int[] counts) {
        int count = ++counts[node];
        if (count > limits[node]) {
            limits[node] = count;
        }
    }

    private int child(int node, int token) {
        if (isPair(node)) {
            int place = node * different + token;
            if (pairs[place] == 0) {
                pairs[place] = ++size;
            }
            return pairs[place] - 1;
        }
        int slot = slot(node, token);
        if (nodes[slot] == 0) {
            keys[slot] = key(node, token);
            nodes[slot] = ++size;
        }
        return nodes[slot] - 1;
    }

    /** Whether what stands below the node is found as a pair. */
    private boolean isPair(int node) {
        return node < different && pairs.length > 0;
    }

    /** Where the node below stands, or the empty slot where it would; one is added, so that 0 is none. */
    private int slot(int node, int token) {
        long key = key(node, token);
        int slot = (int) ((key * GOLDEN_RATIO) >>> Integer.SIZE) & (nodes.length - 1);
        while (nodes[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (nodes.length - 1);
        }
        return slot;
    }

    private static long key(int node, int token) {
        return (long) node << 32 | token;
    }
}
