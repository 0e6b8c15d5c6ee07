package dev.aloi.inference.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A step within ONNX Runtime, for whoever records what a process does; costs nothing where nobody does. */
@Name(RunEvent.NAME)
@Label("ONNX Runtime run")
@Category("Aloi")
@Description("A step of a model within ONNX Runtime")
@StackTrace(false)
final class RunEvent extends Event {
    static final String NAME = "dev.aloi.inference.Run";
}
