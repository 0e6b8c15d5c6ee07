package dev.aloi.inference.quantise;

/** How many bits a weight is left with. */
public enum Bits {
    INT8("model_int8.onnx"),
    INT4("model_int4.onnx");

    private final String fileName;

    Bits(String fileName) {
        this.fileName = fileName;
    }

    /** Beside the model's usual file. */
    public String fileName() {
        return fileName;
    }
}
