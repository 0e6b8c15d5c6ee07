@NullMarked
package dev.aloi.kit.outbound;

import org.jspecify.annotations.NullMarked;
