@NullMarked
package dev.aloi.kit.bell;

import org.jspecify.annotations.NullMarked;
