@NullMarked
package dev.aloi.runner.peer;

import org.jspecify.annotations.NullMarked;
