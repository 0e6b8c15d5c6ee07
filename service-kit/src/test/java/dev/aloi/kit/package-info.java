@NullMarked
package dev.aloi.kit;

import org.jspecify.annotations.NullMarked;
