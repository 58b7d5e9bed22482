# dragoman_embed(TARGET ROOT...): links every file below the ROOT folders into TARGET, where
# DataFiles::Embedded() finds it by its name relative to ROOT. The bytes are taken in by the
# assembler (.incbin): no copy as C source, no limit of size, and pages that are never
# touched are never loaded.
function(dragoman_embed target)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.S")
  set(code "  .section .rodata\n")
  set(table "")
  set(inputs "")
  set(n 0)
  foreach(root ${ARGN})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${root}"
         "${root}/*.txt" "${root}/*.tsv" "${root}/*.dgm" "${root}/*.bin")
    foreach(file ${files})
      string(APPEND code
        "name${n}: .asciz \"${file}\"\n  .balign 64\n"
        "begin${n}: .incbin \"${root}/${file}\"\nend${n}: .byte 0\n")
      string(APPEND table "  .quad name${n}, begin${n}, end${n}\n")
      list(APPEND inputs "${root}/${file}")
      math(EXPR n "${n} + 1")
    endforeach()
  endforeach()
  file(CONFIGURE OUTPUT "${assembly}" CONTENT
    "${code}\n  .section .data.rel.ro, \"aw\"\n  .balign 8\n  .globl dragoman_embedded_files\ndragoman_embedded_files:\n${table}  .quad 0, 0, 0\n  .section .note.GNU-stack, \"\", @progbits\n"
    @ONLY)
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${inputs}")
  target_sources(${target} PRIVATE "${assembly}")
endfunction()
