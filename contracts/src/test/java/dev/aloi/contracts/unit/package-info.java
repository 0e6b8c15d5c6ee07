@NullMarked
package dev.aloi.contracts.unit;

import org.jspecify.annotations.NullMarked;
