package dev.aloi.inference.decode;

import java.util.Arrays;

/** The largest of many numbers, in falling order, without sorting the others. */
final class Largest {
    private Largest() {}

    /** At most {@code count} of them. */
    static float[] of(float[] numbers, int count) {
        float[] heap = new float[Math.min(count, numbers.length)];
        System.arraycopy(numbers, 0, heap, 0, heap.length);
        for (int i = heap.length / 2 - 1; i >= 0; i--) {
            sink(heap, i);
        }
        for (int i = heap.length; i < numbers.length; i++) {
            if (numbers[i] > heap[0]) {
                heap[0] = numbers[i];
                sink(heap, 0);
            }
        }
        Arrays.sort(heap);
        for (int low = 0, high = heap.length - 1; low < high; low++, high--) {
            float swapped = heap[low];
            heap[low] = heap[high];
            heap[high] = swapped;
        }
        return heap;
    }

    /** The smallest stays on top. */
    private static void sink(float[] heap, int from) {
        int at = from;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[at] <= heap[child]) {
                return;
            }
            float swapped = heap[at];
            heap[at] = heap[child];
            heap[child] = swapped;
            at = child;
        }
    }
}
