@NullMarked
package dev.aloi.kit.event;

import org.jspecify.annotations.NullMarked;
